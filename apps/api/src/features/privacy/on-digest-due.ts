import { sql } from 'kysely'
import { idBytes } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { Subscriber } from '#/outbox/subscriber.ts'
import { queueMail } from '../notifications/notifications.ts'
import { findChoices } from './choices.store.ts'

const day = 24 * 3_600_000

/** Tells a customer that somebody looked at their data since the first look of this week. Nobody is told that nobody did. */
export const onDigestDue: Subscriber = async (tx, event, { now }) => {
  const accountId = event.aggregateId
  if (!(await isActive(tx, accountId))) return
  if (await wasTold(tx, accountId, event.id, now)) return
  const { digest } = await findChoices(tx, accountId)
  const count = await countSince(tx, accountId, event.createdAt)
  if (!digest || count === 0) return
  await queueMail(tx, { kind: 'accessDigest', to: { accountId }, facts: { count }, at: now })
}

/** Who was erased meanwhile has no address any more. */
async function isActive(tx: Transaction, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('accounts')
    .select('state')
    .where('id', '=', idBytes(accountId))
    .executeTakeFirst()
  return row?.state === 'active'
}

/** Two looks at the same moment may each have asked for the mail. */
async function wasTold(
  tx: Transaction,
  accountId: string,
  eventId: number,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .selectFrom('outbox')
    .select('id')
    .where('aggregate_id', '=', idBytes(accountId))
    .where('type', '=', 'privacy.digestDue')
    .where('state', '=', 'done')
    .where('id', '<', eventId)
    .where('done_at', '>', new Date(now.getTime() - day))
    .executeTakeFirst()
  return row !== undefined
}

async function countSince(tx: Transaction, accountId: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('personal_accesses')
    .select(sql<number>`COUNT(*)`.as('count'))
    .where('customer_id', '=', idBytes(accountId))
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
