import type { Kysely } from 'kysely'
import { isDuplicate } from '#/database/database-errors.ts'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { dropChallenges } from '#/security/challenges.ts'

type Reader = Kysely<Tables> | Transaction

export type WaitingChange = {
  id: string
  accountId: string
  emailIndex: Buffer
  emailSealed: Buffer
  countsAt: Date
}

/** The sealed address of an account with its version; null when there is none. */
export async function findSealedEmail(
  db: Reader,
  accountId: string,
): Promise<{ sealed: Buffer; version: number } | null> {
  const row = await db
    .selectFrom('accounts')
    .select(['email_sealed', 'email_version'])
    .where('id', '=', idBytes(accountId))
    .executeTakeFirst()
  return row ? { sealed: row.email_sealed, version: row.email_version } : null
}

/** How often the address of an account was changed, kept so until the transaction ends; null when there is no account. */
export async function holdEmailVersion(tx: Transaction, accountId: string): Promise<number | null> {
  const row = await tx
    .selectFrom('accounts')
    .select('email_version')
    .where('id', '=', idBytes(accountId))
    .forUpdate()
    .executeTakeFirst()
  return row?.email_version ?? null
}

export async function insertChange(
  tx: Transaction,
  change: WaitingChange & { askedAt: Date },
): Promise<void> {
  await tx
    .insertInto('email_changes')
    .values({
      id: idBytes(change.id),
      account_id: idBytes(change.accountId),
      waiting_for: idBytes(change.accountId),
      email_index: change.emailIndex,
      email_sealed: change.emailSealed,
      asked_at: change.askedAt,
      counts_at: change.countsAt,
    })
    .execute()
}

/** The change of an account that waits, or null. */
export async function findWaiting(db: Reader, accountId: string): Promise<WaitingChange | null> {
  const row = await db
    .selectFrom('email_changes')
    .selectAll()
    .where('waiting_for', '=', idBytes(accountId))
    .executeTakeFirst()
  return row ? readChange(row) : null
}

/** A change that waits, locked until the transaction ends, so that it is stopped or done and never both. */
export async function lockWaiting(tx: Transaction, id: string): Promise<WaitingChange | null> {
  const row = await tx
    .selectFrom('email_changes')
    .selectAll()
    .where('id', '=', idBytes(id))
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst()
  return row ? readChange(row) : null
}

/** Ends a change that waits; false when it does not any more. */
export async function endChange(
  tx: Transaction,
  id: string,
  state: 'done' | 'stopped' | 'taken',
  now: Date,
): Promise<boolean> {
  const [done] = await tx
    .updateTable('email_changes')
    .set({ state, waiting_for: null, ended_at: now })
    .where('id', '=', idBytes(id))
    .where('state', '=', 'waiting')
    .execute()
  return done?.numUpdatedRows === 1n
}

/** Stops the change of an account that waits, with the link that would have stopped it; false when there is none. */
export async function stopWaitingChange(
  tx: Transaction,
  accountId: string,
  now: Date,
): Promise<boolean> {
  const waiting = await findWaiting(tx, accountId)
  if (!waiting) return false
  await dropChallenges(tx, { accountId, purpose: 'emailChangeStop', now })
  return endChange(tx, waiting.id, 'stopped', now)
}

/** Gives an account its new address; false when another account has it by now. */
export async function replaceEmail(
  tx: Transaction,
  accountId: string,
  address: { emailIndex: Buffer; emailSealed: Buffer; emailVersion: number },
): Promise<boolean> {
  try {
    await tx
      .updateTable('accounts')
      .set({
        email_index: address.emailIndex,
        email_sealed: address.emailSealed,
        email_version: address.emailVersion,
      })
      .where('id', '=', idBytes(accountId))
      .execute()
    return true
  } catch (error) {
    if (isDuplicate(error, 'accounts_by_email')) return false
    throw error
  }
}

function readChange(row: {
  id: Buffer
  account_id: Buffer
  email_index: Buffer
  email_sealed: Buffer
  counts_at: Date
}): WaitingChange {
  return {
    id: idText(row.id),
    accountId: idText(row.account_id),
    emailIndex: row.email_index,
    emailSealed: row.email_sealed,
    countsAt: row.counts_at,
  }
}
