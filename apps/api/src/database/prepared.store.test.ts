import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDatabase, type TestDatabase } from '../../../../test/database.ts'
import { openDatabase } from './connection.ts'
import { isDuplicate } from './database-errors.ts'
import { firstRow, insertRow, prepare } from './prepared.ts'
import type { Tables } from './tables.ts'
import { type Transaction, transaction } from './transaction.ts'

let database: TestDatabase
let db: Kysely<Tables>
beforeAll(async () => {
  database = await startDatabase()
  db = openDatabase(database.accounts.api, 2)
})
afterAll(async () => {
  await db.destroy()
  await database.stop()
})

const bucketOf = () => ({ bucket: randomBytes(16), hits: 1, expires_at: new Date() })
const find = prepare((db, value: { bucket: Buffer }) =>
  db.selectFrom('rate_limits').selectAll().where('bucket', '=', value.bucket),
)
const set = prepare((db, value: { bucket: Buffer; hits: number }) =>
  db.updateTable('rate_limits').set({ hits: value.hits }).where('bucket', '=', value.bucket),
)

describe('prepared statements on the real server', () => {
  it('belong to the transaction that they are given', async () => {
    const row = bucketOf()
    const failing = transaction(db, async (tx) => {
      await insertRow(tx, 'rate_limits', row)
      expect(await set.run(tx, { ...row, hits: 5 })).toBe(1)
      expect(await find.first(tx, row)).toMatchObject({ hits: 5 })
      expect(await find.first(db, row)).toBeUndefined()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await find.all(db, row)).toEqual([])
  })

  it('refuse a transaction that is over', async () => {
    const row = bucketOf()
    let kept: Transaction | undefined
    await transaction(db, async (tx) => {
      kept = tx
      await insertRow(tx, 'rate_limits', row)
    })
    await expect(set.run(kept!, { ...row, hits: 9 })).rejects.toThrow(/committed/)
    expect(await find.first(db, row)).toMatchObject({ hits: 1 })
  })

  it('count rows that were found, changed or not', async () => {
    const row = bucketOf()
    await insertRow(db, 'rate_limits', row)
    expect(await set.run(db, row)).toBe(1)
    expect(await set.run(db, bucketOf())).toBe(0)
  })

  it('fail with the error of the server, and go on', async () => {
    const row = bucketOf()
    await insertRow(db, 'rate_limits', row)
    const again = insertRow(db, 'rate_limits', row)
    await expect(again).rejects.toSatisfy((error) => isDuplicate(error, 'PRIMARY'))
    const sql = 'SELECT hits FROM rate_limits WHERE bucket = ?'
    expect(await firstRow(db, sql, [row.bucket])).toEqual({ hits: 1 })
  })
})
