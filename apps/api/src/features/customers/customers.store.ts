import type { Kysely } from 'kysely'
import { idBytes } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { sessionLife } from '#/security/sessions.ts'

type Db = Kysely<Tables> | Transaction

/** On how many devices a person is signed in. */
export async function countDevices(db: Db, accountId: string, now: Date): Promise<number> {
  const row = await db
    .selectFrom('sessions')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('account_id', '=', idBytes(accountId))
    .where('expires_at', '>', now)
    .where('last_used_at', '>', new Date(now.getTime() - sessionLife.people.idle))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** What an account is protected by: kinds and dates. */
export async function listFactorKinds(
  db: Db,
  accountId: string,
): Promise<{ kind: string; since: Date }[]> {
  const rows = await db
    .selectFrom('factors')
    .select(['kind', 'created_at'])
    .where('account_id', '=', idBytes(accountId))
    .where('confirmed_at', 'is not', null)
    .orderBy('created_at')
    .limit(50)
    .execute()
  return rows.map((row) => ({ kind: row.kind, since: row.created_at }))
}
