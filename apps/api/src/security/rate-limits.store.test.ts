import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDatabase, type TestDatabase } from '../../../../test/database.ts'
import { openDatabase } from '#/database/connection.ts'
import type { Tables } from '#/database/tables.ts'
import { type Call, createRateLimits } from './rate-limits.ts'

let database: TestDatabase
let db: Kysely<Tables>
beforeAll(async () => {
  database = await startDatabase()
  db = openDatabase(database.accounts.api, 6)
})
afterAll(async () => {
  await db.destroy()
  await database.stop()
})

const keyed = (text: string) => createHash('sha256').update(text).digest()
const replica = () => createRateLimits(db, keyed)
const now = new Date('2026-05-01T12:00:30.000Z')
const limit = { per: 'address', count: 10, window: '1m' } as const
const call = (caller: string, more: Partial<Call> = {}): Call => ({
  endpoint: 'POST /sessions',
  limit,
  caller,
  strict: true,
  now,
  ...more,
})

describe('strict limits', () => {
  it('let exactly the allowed number through, in parallel and over all replicas', async () => {
    const replicas = [replica(), replica(), replica()]
    const calls = Array.from({ length: 30 }, (_, index) =>
      Promise.resolve(replicas[index % 3]!.count(call('a'))),
    )
    const answers = await Promise.all(calls)
    expect(answers.filter((wait) => wait === null)).toHaveLength(10)
    expect(answers.filter((wait) => wait === 30)).toHaveLength(20)
  })

  it('count callers and windows apart', async () => {
    const limits = replica()
    for (let index = 0; index < 11; index++) await limits.count(call('b'))
    expect(await limits.count(call('b'))).not.toBeNull()
    expect(await limits.count(call('c'))).toBeNull()
    expect(await limits.count(call('b', { now: new Date('2026-05-01T12:01:00.000Z') }))).toBeNull()
  })

  it('store nothing that names a caller', async () => {
    await replica().count(call('203.0.113.77'))
    const rows = await db.selectFrom('rate_limits').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('203.0.113')
    for (const row of rows) expect(row.bucket).toHaveLength(16)
  })
})

describe('generous limits', () => {
  const easy = (caller: string) => call(caller, { strict: false, endpoint: 'GET /orders' })

  it('are exact within one replica', () => {
    const limits = replica()
    const answers = Array.from({ length: 15 }, () => limits.count(easy('d')))
    expect(answers.filter((wait) => wait === null)).toHaveLength(10)
  })

  it('are shared with every flush', async () => {
    const [one, two] = [replica(), replica()]
    for (let index = 0; index < 8; index++) {
      void one.count(easy('e'))
      void two.count(easy('e'))
    }
    await one.flush()
    await two.flush()
    expect(two.count(easy('e'))).toBe(30)
    void one.count(easy('e'))
    await one.flush()
    expect(one.count(easy('e'))).toBe(30)
  })

  it('are all shared when there are more than one statement takes', async () => {
    const callers = Array.from({ length: 101 }, (_, index) => `h${index}`)
    const [one, two] = [replica(), replica()]
    for (const caller of callers) for (let hit = 0; hit < 9; hit++) void one.count(easy(caller))
    await one.flush()
    for (const caller of callers) void two.count(easy(caller))
    await two.flush()
    for (const caller of callers) expect(two.count(easy(caller))).toBe(30)
  })

  it('lose no count when a flush fails', async () => {
    const limits = replica()
    for (let index = 0; index < 10; index++) void limits.count(easy('f'))
    const gone = createRateLimits(openDatabase({ ...database.accounts.api, port: 1 }, 1), keyed)
    for (let index = 0; index < 10; index++) void gone.count(easy('g'))
    await expect(gone.flush()).rejects.toThrow()
    expect(gone.count(easy('g'))).toBe(30)
    await limits.flush()
    expect(limits.count(easy('f'))).toBe(30)
  })
})
