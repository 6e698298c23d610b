import { createHmac, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { idBytes } from '#/database/ids.ts'
import { prepare } from '#/database/prepared.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { KeyService } from './key-service.ts'

/** One account's key for its personal data; `id` is bound into everything that it seals. */
export type DataKey = { id: string; bytes: Buffer }

export type Keys = {
  /** Makes an account's data key; call once, in the transaction that opens the account. */
  create(tx: Transaction, accountId: string, now: Date): Promise<DataKey>
  /** The account's data key, from memory for up to a minute. Throws when it was destroyed. */
  of(db: Kysely<Tables> | Transaction, accountId: string): Promise<DataKey>
  /** A keyed hash (32 bytes) for looking a value up without storing it, for example an e-mail address in lower case. */
  blindIndex(purpose: string, text: string): Buffer
}

const generation = 1
const keptMilliseconds = 60_000
const keptKeys = 10_000

/** Data keys by account, wrapped by `service`; `lookupKey` (32 bytes) keys the blind indexes. */
export function createKeys(service: KeyService, lookupKey: Buffer): Keys {
  if (lookupKey.length !== 32) throw new Error('lookup.key must hold 32 bytes')
  const kept = keyCache()
  return {
    create: (tx, accountId, now) => createKey(service, tx, accountId, now),
    async of(db, accountId) {
      const known = kept.get(accountId)
      if (known) return known
      const key = await loadKey(service, db, accountId)
      kept.set(accountId, key)
      return key
    },
    blindIndex: (purpose, text) =>
      createHmac('sha256', lookupKey).update(`${purpose}|${text}`).digest(),
  }
}

function keyName(accountId: string): string {
  return `${accountId}/${generation}`
}

async function createKey(
  service: KeyService,
  tx: Transaction,
  accountId: string,
  now: Date,
): Promise<DataKey> {
  const key = { id: keyName(accountId), bytes: randomBytes(32) }
  const wrapped = await service.wrap(key.bytes, key.id)
  await tx
    .insertInto('data_keys')
    .values({
      account_id: idBytes(accountId),
      generation,
      key_id: service.keyId,
      wrapped,
      created_at: now,
    })
    .execute()
  return key
}

const wrappedKey = prepare((db, value: { accountId: Buffer }) =>
  db
    .selectFrom('data_keys')
    .select(['key_id', 'wrapped'])
    .where('account_id', '=', value.accountId)
    .where('generation', '=', generation),
)

async function loadKey(
  service: KeyService,
  db: Kysely<Tables> | Transaction,
  accountId: string,
): Promise<DataKey> {
  const row = await wrappedKey.first(db, { accountId: idBytes(accountId) })
  if (!row) throw new Error('the account has no data key')
  const id = keyName(accountId)
  return { id, bytes: await service.unwrap(row.wrapped, row.key_id, id) }
}

/** Keys used lately. Short-lived, so that a destroyed key is gone from memory within a minute. */
function keyCache() {
  const entries = new Map<string, { key: DataKey; until: number }>()
  return {
    get(accountId: string): DataKey | null {
      const entry = entries.get(accountId)
      if (!entry) return null
      if (entry.until > performance.now()) return entry.key
      entries.delete(accountId)
      return null
    },
    set(accountId: string, key: DataKey): void {
      if (entries.size >= keptKeys) entries.delete(entries.keys().next().value!)
      entries.set(accountId, { key, until: performance.now() + keptMilliseconds })
    },
  }
}
