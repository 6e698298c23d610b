import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDatabase, type TestDatabase } from '../../../../test/database.ts'
import { openDatabase } from './connection.ts'
import type { Tables } from './tables.ts'
import { type Transaction, transaction } from './transaction.ts'

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

const now = new Date()
const put = (tx: Transaction | Kysely<Tables>, bucket: Buffer) =>
  tx.insertInto('rate_limits').values({ bucket, hits: 0, expires_at: now }).execute()
const add = (tx: Transaction, bucket: Buffer) =>
  tx
    .updateTable('rate_limits')
    .set((column) => ({ hits: column('hits', '+', 1) }))
    .where('bucket', '=', bucket)
    .execute()
const hits = async (bucket: Buffer) =>
  (
    await db
      .selectFrom('rate_limits')
      .select('hits')
      .where('bucket', '=', bucket)
      .executeTakeFirst()
  )?.hits

describe('transaction', () => {
  it('keeps all or nothing', async () => {
    const bucket = randomBytes(16)
    const failing = transaction(db, async (tx) => {
      await put(tx, bucket)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await hits(bucket)).toBeUndefined()
    expect(await transaction(db, async (tx) => (await put(tx, bucket), 'yes'))).toBe('yes')
    expect(await hits(bucket)).toBe(0)
  })

  it('tries again after a deadlock', async () => {
    const [a, b] = [randomBytes(16), randomBytes(16)]
    await put(db, a)
    await put(db, b)
    let arrived = 0
    let bothHere = () => {}
    const together = new Promise<void>((resolve) => (bothHere = resolve))
    const crosswise = (first: Buffer, second: Buffer) =>
      transaction(db, async (tx) => {
        await add(tx, first)
        if (++arrived === 2) bothHere()
        await together
        await add(tx, second)
      })
    await Promise.all([crosswise(a, b), crosswise(b, a)])
    expect(arrived).toBe(3)
    expect([await hits(a), await hits(b)]).toEqual([2, 2])
  })

  it('gives up after the third try', async () => {
    let tries = 0
    const always = transaction(db, async () => {
      tries++
      throw Object.assign(new Error('deadlock'), { errno: 1213 })
    })
    await expect(always).rejects.toThrow('deadlock')
    expect(tries).toBe(3)
  })
})
