import { createHmac } from 'node:crypto'
import type { Kysely } from 'kysely'
import { isDuplicate } from '#/database/database-errors.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { type DataKey, dataKey, keyName } from './data-key.ts'
import { deleteKeys, insertKey, wrappedKeys } from './data-keys.store.ts'
import { keyCache } from './key-cache.ts'
import { KeyDestroyed } from './key-faults.ts'
import type { KeyService } from './key-service.ts'
import { rewrapKeys } from './rewrap-keys.ts'

export type { DataKey }

type Db = Kysely<Tables> | Transaction

export type Keys = {
  /** Makes an account's data key; call once, in the transaction that opens the account. */
  create(tx: Transaction, accountId: string, now: Date): Promise<DataKey>
  /** The account's data key, from memory for up to 15 seconds. Throws `KeyDestroyed` when there is none. */
  of(db: Db, accountId: string): Promise<DataKey>
  /** The key of what belongs to no account: addresses of people without one, texts that staff type. Made when first asked for. */
  ofSystem(db: Db): Promise<DataKey>
  /** Adds a new generation, which seals from now on; what older ones sealed still opens. */
  renew(tx: Transaction, accountId: string, now: Date): Promise<DataKey>
  /**
   * Destroys the account's data key: all that it sealed is unreadable for good, here at once and in other programs
   * within 15 seconds. Call it in the transaction that erases the account. Of the database accounts only the worker's may.
   */
  destroy(tx: Transaction, accountId: string): Promise<void>
  /** Wraps up to `most` keys anew that another key than the current one has wrapped. Returns how many: 0 when all are done. */
  rewrap(db: Kysely<Tables>, most: number): Promise<number>
  /** A keyed hash (32 bytes) for looking a value up without storing it, for example an e-mail address in lower case. */
  blindIndex(purpose: string, text: string): Buffer
}

/** The row of the system's key. No account has this id: those are made of the time. */
export const systemKeyOwner = '00000000-0000-0000-0000-000000000001'

/** Data keys by account, wrapped by `service`; `lookupKey` (32 bytes) keys the blind indexes. */
export function createKeys(service: KeyService, lookupKey: Buffer): Keys {
  if (lookupKey.length !== 32) throw new Error('lookup.key must hold 32 bytes')
  const kept = keyCache()
  const of = async (db: Db, accountId: string) =>
    kept.get(accountId) ?? kept.set(accountId, await loadKey(service, db, accountId))
  return {
    create: (tx, accountId, now) => addKey(service, tx, { accountId, generation: 1, now }),
    of,
    ofSystem: (db) => of(db, systemKeyOwner).catch((error) => beginSystem(service, db, error)),
    async renew(tx, accountId, now) {
      const { generation } = await loadKey(service, tx, accountId)
      kept.drop(accountId)
      await addKey(service, tx, { accountId, generation: generation + 1, now })
      return loadKey(service, tx, accountId)
    },
    async destroy(tx, accountId) {
      await deleteKeys(tx, accountId)
      kept.drop(accountId)
    },
    rewrap: (db, most) => rewrapKeys(service, db, most),
    blindIndex: (purpose, text) =>
      createHmac('sha256', lookupKey).update(`${purpose}|${text}`).digest(),
  }
}

type NewKey = { accountId: string; generation: number; now: Date }

async function addKey(service: KeyService, db: Db, added: NewKey): Promise<DataKey> {
  const { accountId, generation, now } = added
  const { bytes, keyId, wrapped } = await service.generate(keyName(accountId, generation))
  await insertKey(db, { accountId, generation, keyId, wrapped, now })
  return dataKey(accountId, generation, bytes)
}

/** Not kept: in a transaction that fails the row goes with it. Of two programs that begin at once, one is refused and reads. */
async function beginSystem(service: KeyService, db: Db, error: unknown): Promise<DataKey> {
  if (!(error instanceof KeyDestroyed)) throw error
  const first = { accountId: systemKeyOwner, generation: 1, now: new Date() }
  try {
    return await addKey(service, db, first)
  } catch (refused) {
    if (!isDuplicate(refused)) throw refused
    return loadKey(service, db, systemKeyOwner)
  }
}

async function loadKey(service: KeyService, db: Db, accountId: string): Promise<DataKey> {
  const rows = await wrappedKeys(db, accountId)
  if (rows.length === 0) throw new KeyDestroyed(accountId)
  const opened = await Promise.all(
    rows.map(async ({ generation, keyId, wrapped }) => {
      const bytes = await service.unwrap({ keyId, wrapped }, keyName(accountId, generation))
      return { generation, bytes }
    }),
  )
  const [newest, ...older] = opened.toSorted((a, b) => b.generation - a.generation)
  const olderKeys = older.map(({ generation, bytes }) => dataKey(accountId, generation, bytes))
  return dataKey(accountId, newest!.generation, newest!.bytes, olderKeys)
}
