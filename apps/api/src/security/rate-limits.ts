import type { RateLimit } from '@girasol/contract'
import { CompiledQuery, type Kysely } from 'kysely'
import type { Tables } from '#/database/tables.ts'

/** Milliseconds of each window of the contract. */
const windows: Record<RateLimit['window'], number> = {
  '1m': 60_000,
  '10m': 600_000,
  '1h': 3_600_000,
  '1d': 86_400_000,
}

export type Call = {
  /** The contract's method and path. */
  endpoint: string
  limit: RateLimit
  /** Account id, or network address. */
  caller: string
  /** Counts in the database with every call; for endpoints that are worth attacking. */
  strict: boolean
  now: Date
}

export type RateLimits = {
  /** Counts a call. Null when it may go on, else the seconds until the window ends. */
  count(call: Call): Promise<number | null> | number | null
  /** Writes what was counted here and reads what all replicas counted together. */
  flush(): Promise<void>
}

type Bucket = { key: Buffer; total: number; pending: number; endsAt: number }

const mostBuckets = 100_000

/**
 * Fixed windows, counted in the database so that all replicas share them. Strict calls are counted one by one, atomically.
 * The others are counted in memory and added to the shared count by `flush`, so a replica may overlook what others
 * counted since the last one. `keyed` turns a caller into 32 bytes that say nothing of it.
 */
export function createRateLimits(db: Kysely<Tables>, keyed: (text: string) => Buffer): RateLimits {
  const buckets = new Map<string, Bucket>()
  return {
    count(call) {
      const window = windows[call.limit.window]
      const endsAt = (Math.floor(call.now.getTime() / window) + 1) * window
      const name = `${call.endpoint}|${call.caller}|${endsAt}`
      const left = (hits: number) =>
        hits <= call.limit.count ? null : Math.ceil((endsAt - call.now.getTime()) / 1000)
      if (call.strict) return countNow(db, keyed(name).subarray(0, 16), endsAt).then(left)
      return left(countHere(buckets, name, endsAt, keyed))
    },
    flush: () => flush(db, buckets),
  }
}

function countHere(
  buckets: Map<string, Bucket>,
  name: string,
  endsAt: number,
  keyed: (text: string) => Buffer,
): number {
  let bucket = buckets.get(name)
  if (!bucket) {
    if (buckets.size >= mostBuckets) buckets.delete(buckets.keys().next().value!)
    bucket = { key: keyed(name).subarray(0, 16), total: 0, pending: 0, endsAt }
    buckets.set(name, bucket)
  }
  bucket.pending++
  return bucket.total + bucket.pending
}

// The count comes back as the insert id: one atomic statement, no second round trip.
const addOne = `INSERT INTO rate_limits (bucket, hits, expires_at) VALUES (?, LAST_INSERT_ID(1), ?)
  ON DUPLICATE KEY UPDATE hits = LAST_INSERT_ID(hits + 1)`

async function countNow(db: Kysely<Tables>, bucket: Buffer, endsAt: number): Promise<number> {
  const result = await db.executeQuery(CompiledQuery.raw(addOne, [bucket, new Date(endsAt)]))
  return Number(result.insertId ?? 1n)
}

async function flush(db: Kysely<Tables>, buckets: Map<string, Bucket>): Promise<void> {
  const pending = [...buckets.values()].filter((bucket) => bucket.pending > 0).slice(0, 1000)
  for (let from = 0; from < pending.length; from += rowsAtOnce) {
    const some = pending.slice(from, from + rowsAtOnce)
    await share(
      db,
      some.map((bucket) => ({ bucket, hits: bucket.pending })),
    )
  }
  forget(buckets)
}

type Sent = { bucket: Bucket; hits: number }

// Always as many rows, so that the database prepares two statements and not two for each count; filled up with rows that count nothing.
const rowsAtOnce = 50
const addHits = `INSERT INTO rate_limits (bucket, hits, expires_at) VALUES ${repeated('(?, ?, ?)')}
  ON DUPLICATE KEY UPDATE hits = hits + VALUES(hits)`
const readTotals = `SELECT bucket, hits FROM rate_limits WHERE bucket IN (${repeated('?')})`

function repeated(item: string): string {
  return Array<string>(rowsAtOnce).fill(item).join()
}

async function share(db: Kysely<Tables>, sent: Sent[]): Promise<void> {
  const spare = Array.from({ length: rowsAtOnce - sent.length }, () => ({ ...sent[0]!, hits: 0 }))
  const rows = [...sent, ...spare]
  const values = rows.flatMap(({ bucket, hits }) => [bucket.key, hits, new Date(bucket.endsAt)])
  await db.executeQuery(CompiledQuery.raw(addHits, values))
  const totals = await readHits(
    db,
    rows.map(({ bucket }) => bucket.key),
  )
  for (const { bucket, hits } of sent) {
    bucket.total = totals.get(bucket.key.toString('hex')) ?? bucket.total + hits
    bucket.pending -= hits
  }
}

async function readHits(db: Kysely<Tables>, keys: Buffer[]): Promise<Map<string, number>> {
  type Row = { bucket: Buffer; hits: number }
  const query = CompiledQuery.raw(readTotals, keys) as CompiledQuery<Row>
  const { rows } = await db.executeQuery(query)
  return new Map(rows.map((row) => [row.bucket.toString('hex'), row.hits]))
}

/** Windows that ended a while ago; by the machine's time, which is behind a moved clock at worst for the length of a test. */
function forget(buckets: Map<string, Bucket>): void {
  if (buckets.size < 1000) return
  const ended = performance.timeOrigin + performance.now() - windows['10m']
  for (const [name, bucket] of buckets) {
    if (bucket.pending === 0 && bucket.endsAt < ended) buckets.delete(name)
  }
}

/**
 * Counts something beside the calls of an endpoint, for example mails to one address: at once, in the database. Null when it may go on,
 * else the seconds until the window ends. `name` is kept as a keyed hash only.
 */
export async function countEvent(
  { db, keys }: { db: Kysely<Tables>; keys: { blindIndex(purpose: string, text: string): Buffer } },
  event: { name: string; count: number; window: RateLimit['window']; now: Date },
): Promise<number | null> {
  const window = windows[event.window]
  const endsAt = (Math.floor(event.now.getTime() / window) + 1) * window
  const bucket = keys.blindIndex('counted event', `${event.name}|${endsAt}`).subarray(0, 16)
  const hits = await countNow(db, bucket, endsAt)
  return hits <= event.count ? null : Math.ceil((endsAt - event.now.getTime()) / 1000)
}
