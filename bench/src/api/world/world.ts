import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '@girasol/contract'
import mysql from 'mysql2/promise'
import { insertCustomers } from './customers.ts'
import { type BenchDatabase, siteOrigin } from './database.ts'
import { insertEstimates } from './estimates.ts'
import { insertOrders } from './orders.ts'
import { readTemplates } from './templates.ts'

/** A customer with a full page of orders, oldest first. */
export type Reader = { token: string; orderIds: string[] }
/** A saved estimate that nobody has ordered, who may, and where the roof is. */
export type Offered = { token: string; estimateId: string; totalCents: number; place: Place }

/** Who can ask what of the servers: they all see the same database. */
export type World = {
  cookie: string
  origin: string
  readers: Reader[]
  /** Where the roof of the first template is. */
  firstZip: string | null
  /** An estimate that was never given out before. Throws when there are none left. */
  takeEstimate(): Offered
}

const readers = 2500
const ordersEach = 20
/** Below what one account may order in an hour. */
const estimatesEach = 25
/** More than all servers together place while each is measured for a second; and before that, warming up. */
const ordersPerSecond = 5000
const ordersBefore = 10_000

/**
 * Fills the database: 2,500 customers with 20 orders each, and others with enough saved estimates for all
 * rounds, since an estimate can be ordered once. Inputs, results and prices are those of the API at `url`.
 */
export async function makeWorld(
  database: BenchDatabase,
  url: string,
  { rounds, seconds }: { rounds: number; seconds: number },
  note: (text: string) => void,
): Promise<World> {
  const templates = await readTemplates(url)
  const wrappingKey = readFileSync(join(database.secrets, 'key-encryption.key'))
  const buyers = Math.ceil((ordersBefore + rounds * seconds * ordersPerSecond) / estimatesEach)
  note(
    `${readers * ordersEach} orders of ${readers} customers, ${buyers * estimatesEach} estimates`,
  )
  const options = { ...database.admin, database: 'girasol', timezone: 'Z' }
  const connection = await mysql.createConnection(options)
  const now = new Date()
  try {
    const people = await insertCustomers(connection, readers + buyers, wrappingKey, now)
    const first = people.slice(0, readers)
    const orderIds = await insertOrders(connection, first, templates, ordersEach, now)
    const rest = people.slice(readers)
    const offered = await insertEstimates(connection, rest, templates, estimatesEach, now)
    await connection.query('ANALYZE TABLE accounts, sessions, orders, order_events, estimates')
    return {
      cookie: '__Host-girasol',
      origin: siteOrigin,
      readers: first.map(({ token }, index) => ({ token, orderIds: orderIds[index] ?? [] })),
      firstZip: offered[0]?.place.zip ?? null,
      takeEstimate: oneByOne(offered),
    }
  } finally {
    await connection.end()
  }
}

function oneByOne(offered: readonly Offered[]): () => Offered {
  let given = 0
  return () => {
    const next = offered[given]
    if (!next) throw new Error('every estimate is ordered: fewer rounds or seconds, please')
    given += 1
    return next
  }
}
