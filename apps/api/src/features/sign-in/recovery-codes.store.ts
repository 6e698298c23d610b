import type { Kysely } from 'kysely'
import { idBytes } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Reader = Kysely<Tables> | Transaction

/** Puts new codes in the place of all older ones. */
export async function replaceRecoveryCodes(
  tx: Transaction,
  accountId: string,
  hashes: Buffer[],
  now: Date,
): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('account_id', '=', idBytes(accountId)).execute()
  if (hashes.length === 0) return
  const rows = hashes.map((hash) => ({
    account_id: idBytes(accountId),
    code_hash: hash,
    created_at: now,
  }))
  await tx.insertInto('recovery_codes').values(rows).execute()
}

/** Uses a code up; of two requests with the same code, one is told true. */
export async function useRecoveryCode(
  tx: Transaction,
  accountId: string,
  hash: Buffer,
  now: Date,
): Promise<boolean> {
  const [done] = await tx
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('account_id', '=', idBytes(accountId))
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .execute()
  return done?.numUpdatedRows === 1n
}

/** Whether a code is one of the account's that was not used yet. */
export async function isRecoveryCode(
  db: Reader,
  accountId: string,
  hash: Buffer,
): Promise<boolean> {
  const row = await db
    .selectFrom('recovery_codes')
    .select('used_at')
    .where('account_id', '=', idBytes(accountId))
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  return row !== undefined && row.used_at === null
}

export async function recoveryCodesLeft(db: Reader, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('recovery_codes')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('account_id', '=', idBytes(accountId))
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
