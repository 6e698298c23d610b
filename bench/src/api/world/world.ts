/** A customer with a full page of orders. */
export type Reader = { token: string; accountId: string; orderIds: string[] }
/** A customer with saved estimates that are not ordered yet. */
export type Buyer = { token: string; accountId: string; estimateIds: string[] }

/** Who can ask what of the servers: both see the same database. */
export type World = {
  cookie: string
  origin: string
  readers: Reader[]
  /** An estimate that was never given out before. Throws when there are none left. */
  takeEstimate(): { buyer: Buyer; estimateId: string; totalCents: number }
}
