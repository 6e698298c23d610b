import type { RequestFacts } from '#/http/handler.ts'

/** Who asks for a computation. */
export type Asker = {
  /** What the rate limits count by, an address; and an account beside it, where there is one. */
  address: string
  account: string | null
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal
}

/** The caller of a request. */
export function askerOf(call: {
  request: RequestFacts
  principal: { role: 'anonymous' } | { accountId: string }
}): Asker {
  const { request, principal } = call
  const account = 'accountId' in principal ? principal.accountId : null
  return { address: request.counted, account, signal: request.signal }
}
