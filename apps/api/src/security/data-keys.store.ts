import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import { insertRow, prepare } from '#/database/prepared.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { WrappedKey } from './key-service.ts'

type Db = Kysely<Tables> | Transaction

export type KeyRow = WrappedKey & { accountId: string; generation: number }

const rowsOf = prepare((db, value: { accountId: Buffer }) =>
  db
    .selectFrom('data_keys')
    .select(['generation', 'key_id', 'wrapped'])
    .where('account_id', '=', value.accountId),
)

/** All generations of an account's data key, wrapped. */
export async function wrappedKeys(
  db: Db,
  accountId: string,
): Promise<(WrappedKey & { generation: number })[]> {
  const rows = await rowsOf.all(db, { accountId: idBytes(accountId) })
  return rows.map((row) => ({
    generation: row.generation,
    keyId: row.key_id,
    wrapped: row.wrapped,
  }))
}

/** Adds a generation; the database refuses one that is there. */
export async function insertKey(db: Db, row: KeyRow & { now: Date }): Promise<void> {
  await insertRow(db, 'data_keys', {
    account_id: idBytes(row.accountId),
    generation: row.generation,
    key_id: row.keyId,
    wrapped: row.wrapped,
    created_at: row.now,
  })
}

/** Removes every generation of an account's data key. */
export async function deleteKeys(tx: Transaction, accountId: string): Promise<void> {
  await tx.deleteFrom('data_keys').where('account_id', '=', idBytes(accountId)).execute()
}

/** Keys that another key than `current` has wrapped, at most `limit`. */
export async function keysNotUnder(db: Db, current: string, limit: number): Promise<KeyRow[]> {
  const rows = await db
    .selectFrom('data_keys')
    .select(['account_id', 'generation', 'key_id', 'wrapped'])
    .where((is) => is.or([is('key_id', '<', current), is('key_id', '>', current)]))
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    accountId: idText(row.account_id),
    generation: row.generation,
    keyId: row.key_id,
    wrapped: row.wrapped,
  }))
}

/** How many data keys each wrapping key has wrapped. */
export async function countByWrapping(db: Db): Promise<{ keyId: string; keys: number }[]> {
  const rows = await db
    .selectFrom('data_keys')
    .select((count) => ['key_id', count.fn.countAll<number>().as('keys')])
    .groupBy('key_id')
    .execute()
  return rows.map((row) => ({ keyId: row.key_id, keys: Number(row.keys) }))
}

/** Puts a key's new wrapping in the place of `before`; false when it was changed or destroyed meanwhile. */
export async function replaceWrapping(db: Db, before: KeyRow, after: WrappedKey): Promise<boolean> {
  const [done] = await db
    .updateTable('data_keys')
    .set({ key_id: after.keyId, wrapped: after.wrapped })
    .where('account_id', '=', idBytes(before.accountId))
    .where('generation', '=', before.generation)
    .where('key_id', '=', before.keyId)
    .execute()
  return (done?.numUpdatedRows ?? 0n) > 0n
}
