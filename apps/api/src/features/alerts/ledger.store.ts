import { type Kysely, sql } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { Standing } from './account-claims.ts'

type Db = Kysely<Tables> | Transaction

export async function ledgerLine(tx: Transaction, accountId: string): Promise<Standing | null> {
  const row = await tx
    .selectFrom('account_ledger')
    .select(['role', 'state'])
    .where('account_id', '=', idBytes(accountId))
    .executeTakeFirst()
  return row ?? null
}

export async function writeLine(
  tx: Transaction,
  accountId: string,
  { role, state }: Standing,
  eventId: number,
): Promise<void> {
  const said = { role, state, event_id: eventId }
  await tx
    .insertInto('account_ledger')
    .values({ account_id: idBytes(accountId), ...said })
    .onDuplicateKeyUpdate(said)
    .execute()
}

/** Accounts that are worth a look: whoever is not what the ledger says, whoever is gone, and all of the staff; at most 500. */
export async function suspects(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: Buffer }>`
    SELECT a.id FROM accounts a LEFT JOIN account_ledger l ON l.account_id = a.id
    WHERE a.role NOT IN ('customer', 'crew') OR a.audience = 'staff'
      OR l.account_id IS NULL OR l.role <> a.role OR l.state <> a.state
    UNION
    SELECT l.account_id AS id FROM account_ledger l LEFT JOIN accounts a ON a.id = l.account_id
    WHERE a.id IS NULL
    LIMIT 500`.execute(db)
  return rows.map(({ id }) => idText(id))
}

/** What an account's own row says; null when it is gone. */
export async function accountStanding(db: Db, accountId: string): Promise<Standing | null> {
  const row = await db
    .selectFrom('accounts')
    .select(['role', 'state'])
    .where('id', '=', idBytes(accountId))
    .executeTakeFirst()
  return row ?? null
}
