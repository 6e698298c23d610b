import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#/database/connection.ts'
import { newId } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import { transaction } from '#/database/transaction.ts'
import { startDatabase, type TestDatabase } from '../../../../test/database.ts'
import { open, seal } from './crypto.ts'
import { fileKeyService } from './file-keys.ts'
import { KeyDestroyed } from './key-faults.ts'
import { createKeys } from './keys.ts'

const now = new Date('2026-11-24T12:00:00Z')
const place = { table: 'accounts', column: 'name_sealed', row: 'a' }
let database: TestDatabase
let api: Kysely<Tables>
let worker: Kysely<Tables>
let folder: string

beforeAll(async () => {
  database = await startDatabase()
  api = openDatabase(database.accounts.api, 8)
  worker = openDatabase(database.accounts.worker, 2)
  folder = mkdtempSync(join(tmpdir(), 'girasol-keys-'))
  writeFileSync(join(folder, 'key-encryption.key'), randomBytes(32))
})
afterAll(async () => {
  await Promise.all([api.destroy(), worker.destroy()])
  await database.stop()
  rmSync(folder, { recursive: true })
})

/** As another program would have it: nothing in memory yet. */
const program = () => createKeys(fileKeyService(folder), randomBytes(32))

async function opened(): Promise<string> {
  const accountId = newId()
  await transaction(api, (tx) => program().create(tx, accountId, now))
  return accountId
}

describe('data keys', () => {
  it('differ by account and are the same in every program', async () => {
    const [one, two] = [await opened(), await opened()]
    const key = await program().of(api, one)
    expect((await program().of(worker, one)).bytes.equals(key.bytes)).toBe(true)
    expect((await program().of(api, two)).bytes.equals(key.bytes)).toBe(false)
  })

  it('are of no account that was not opened', async () => {
    await expect(program().of(api, newId())).rejects.toThrow(KeyDestroyed)
  })

  it('get new generations, and old values still open', async () => {
    const accountId = await opened()
    const keys = program()
    const before = seal(await keys.of(api, accountId), place, 'Ana')
    const renewed = await transaction(api, (tx) => keys.renew(tx, accountId, now))
    expect(renewed.id).toBe(`${accountId}/2`)
    for (const key of [await keys.of(api, accountId), await program().of(api, accountId)]) {
      expect(key.generation).toBe(2)
      expect(open(key, place, before)).toBe('Ana')
    }
  })
})

describe('a destroyed data key', () => {
  it('is gone at once here, and what it sealed is unreadable', async () => {
    const accountId = await opened()
    const keys = program()
    await keys.of(worker, accountId)
    await transaction(worker, (tx) => keys.destroy(tx, accountId))
    await expect(keys.of(worker, accountId)).rejects.toThrow(KeyDestroyed)
    await expect(program().of(api, accountId)).rejects.toThrow(KeyDestroyed)
  })

  it('is nothing that the API may do', async () => {
    const accountId = await opened()
    const work = transaction(api, (tx) => program().destroy(tx, accountId))
    await expect(work).rejects.toMatchObject({ errno: 1142 })
    await expect(program().of(api, accountId)).resolves.toBeTruthy()
  })
})

describe("the system's key", () => {
  it('is made once, whoever asks first, also in a transaction that fails', async () => {
    const failed = transaction(api, async (tx) => {
      await program().ofSystem(tx)
      throw new Error('undone')
    })
    await expect(failed).rejects.toThrow('undone')
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        index % 2 ? program().ofSystem(api) : transaction(api, (tx) => program().ofSystem(tx)),
      ),
    )
    const again = await program().ofSystem(worker)
    expect(new Set([...all, again].map((key) => key.bytes.toString('hex'))).size).toBe(1)
  })
})
