import type { ContactChannel } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

/** What a person decided about the own data. */
export type Choices = {
  contact: { channel: ContactChannel; since: Date } | null
  digest: boolean
}

/** Somebody who decided nothing: nobody may contact, the weekly mail comes. */
const usual: Choices = { contact: null, digest: true }

export async function findChoices(db: Db, accountId: string): Promise<Choices> {
  const row = await db
    .selectFrom('privacy_choices')
    .select(['contact_channel', 'contact_since', 'digest'])
    .where('account_id', '=', idBytes(accountId))
    .executeTakeFirst()
  return row ? choicesOf(row) : usual
}

/** Writes a choice and leaves the others as they are. */
export async function saveChoice(
  tx: Transaction,
  accountId: string,
  chosen: { channel: ContactChannel | null } | { digest: boolean },
  now: Date,
): Promise<void> {
  const columns =
    'digest' in chosen
      ? { digest: chosen.digest ? 1 : 0 }
      : { contact_channel: chosen.channel, contact_since: chosen.channel === null ? null : now }
  await tx
    .insertInto('privacy_choices')
    .values({ account_id: idBytes(accountId), changed_at: now, ...columns })
    .onDuplicateKeyUpdate({ ...columns, changed_at: now })
    .execute()
}

/** People who asked to be contacted and did not take it back, the one that waits longest first. */
export async function listAsking(
  db: Db,
  limit: number,
): Promise<{ accountId: string; channel: ContactChannel; since: Date }[]> {
  const rows = await db
    .selectFrom('privacy_choices')
    .select(['account_id', 'contact_channel', 'contact_since', 'digest'])
    .where('contact_since', 'is not', null)
    .orderBy('contact_since')
    .limit(limit)
    .execute()
  return rows.flatMap((row) => {
    const { contact } = choicesOf(row)
    return contact ? [{ accountId: idText(row.account_id), ...contact }] : []
  })
}

function choicesOf(row: {
  contact_channel: string | null
  contact_since: Date | null
  digest: number
}): Choices {
  const { contact_channel: channel, contact_since: since } = row
  const contact = channel && since ? { channel: channel as ContactChannel, since } : null
  return { contact, digest: row.digest === 1 }
}
