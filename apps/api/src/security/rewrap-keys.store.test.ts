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
import { countByWrapping, replaceWrapping, wrappedKeys } from './data-keys.store.ts'
import { fileKeyService, rotateFileKeys } from './file-keys.ts'
import { KeyDestroyed, KeyRefused } from './key-faults.ts'
import { createKeys } from './keys.ts'

const now = new Date('2026-11-24T12:00:00Z')
const place = { table: 'accounts', column: 'name_sealed', row: 'a' }
let database: TestDatabase
let api: Kysely<Tables>
let worker: Kysely<Tables>
let folder: string

beforeAll(async () => {
  database = await startDatabase()
  api = openDatabase(database.accounts.api, 4)
  worker = openDatabase(database.accounts.worker, 4)
  folder = mkdtempSync(join(tmpdir(), 'girasol-keys-'))
  writeFileSync(join(folder, 'key-encryption.key'), randomBytes(32))
})
afterAll(async () => {
  await Promise.all([api.destroy(), worker.destroy()])
  await database.stop()
  rmSync(folder, { recursive: true })
})

const program = () => createKeys(fileKeyService(folder), randomBytes(32))

/** An account with a name that its key sealed. */
async function opened(): Promise<{ accountId: string; sealed: Buffer }> {
  const accountId = newId()
  const key = await transaction(api, (tx) => program().create(tx, accountId, now))
  return { accountId, sealed: seal(key, place, 'Ana') }
}

const wrappings = async () =>
  Object.fromEntries((await countByWrapping(worker)).map(({ keyId, keys }) => [keyId, keys]))

describe('a rotation of the wrapping key', () => {
  it('wraps all keys anew in batches, and what they sealed still opens', async () => {
    const before = await Promise.all(Array.from({ length: 12 }, opened))
    const running = program()
    rotateFileKeys(folder)
    const after = await opened()
    expect(await wrappings()).toEqual({ 'file-1': 12, 'file-2': 1 })
    expect(await running.rewrap(worker, 5)).toBe(5)
    expect(await wrappings()).toEqual({ 'file-1': 7, 'file-2': 6 })
    while ((await running.rewrap(worker, 5)) > 0);
    expect(await wrappings()).toEqual({ 'file-2': 13 })
    rmSync(join(folder, 'key-encryption.key'))
    for (const { accountId, sealed } of [...before, after]) {
      expect(open(await program().of(api, accountId), place, sealed)).toBe('Ana')
    }
  })

  it('leaves a destroyed key destroyed, also when it was just being wrapped anew', async () => {
    const { accountId } = await opened()
    const [row] = await wrappedKeys(worker, accountId)
    await transaction(worker, (tx) => program().destroy(tx, accountId))
    const late = { keyId: 'file-9', wrapped: randomBytes(60) }
    expect(await replaceWrapping(worker, { accountId, ...row! }, late)).toBe(false)
    await expect(program().of(api, accountId)).rejects.toThrow(KeyDestroyed)
  })

  it('is not held up by a row that does not open, and says so when there are only such', async () => {
    const [broken, whole] = [await opened(), await opened()]
    await database.admin.query('UPDATE data_keys SET wrapped = ? WHERE account_id = ?', [
      randomBytes(60),
      Buffer.from(broken.accountId.replaceAll('-', ''), 'hex'),
    ])
    rotateFileKeys(folder)
    while (
      (await program()
        .rewrap(worker, 20)
        .catch(() => 0)) > 0
    );
    expect((await wrappedKeys(worker, whole.accountId))[0]?.keyId).toBe('file-3')
    expect((await wrappings())['file-2']).toBe(1)
    await expect(program().rewrap(worker, 20)).rejects.toThrow(KeyRefused)
  })
})

describe('rows of keys that were changed in the database', () => {
  it('do not open: swapped with another, or said to be of another wrapping key', async () => {
    const [ana, ben] = [await opened(), await opened()]
    const idOf = ({ accountId }: { accountId: string }) =>
      Buffer.from(accountId.replaceAll('-', ''), 'hex')
    const [own] = await wrappedKeys(api, ana.accountId)
    const [others] = await wrappedKeys(api, ben.accountId)
    const put = (wrapped: Buffer, keyId: string) =>
      database.admin.query('UPDATE data_keys SET wrapped = ?, key_id = ? WHERE account_id = ?', [
        wrapped,
        keyId,
        idOf(ana),
      ])
    await put(others!.wrapped, others!.keyId)
    await expect(program().of(api, ana.accountId)).rejects.toThrow(KeyRefused)
    await put(own!.wrapped, 'file-2')
    await expect(program().of(api, ana.accountId)).rejects.toThrow(KeyRefused)
    await put(own!.wrapped, own!.keyId)
    await expect(program().of(api, ana.accountId)).resolves.toBeTruthy()
  })
})
