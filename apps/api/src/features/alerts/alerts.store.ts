import { sql } from 'kysely'
import type { AlertKind, AlertSeverity, AlertVerdict } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes, idText, newId } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction
export type AlertFacts = Readonly<Record<string, string | number>>

export type NewAlert = {
  kind: AlertKind
  severity: AlertSeverity
  subject: string
  facts: AlertFacts
  count: number
  firstSeen: Date
  lastSeen: Date
}

/** Adds an alert; null when one of the same kind and subject is open, which is counted up instead. */
export async function insertAlert(
  tx: Transaction,
  alert: NewAlert,
  openKey: Buffer,
  now: Date,
): Promise<string | null> {
  const counted = await countUp(tx, alert, openKey)
  if (counted) return null
  const id = newId()
  await tx
    .insertInto('alerts')
    .values({
      id: idBytes(id),
      kind: alert.kind,
      severity: alert.severity,
      subject: alert.subject,
      facts: JSON.stringify(alert.facts),
      open_key: openKey,
      seen_count: alert.count,
      first_seen: alert.firstSeen,
      last_seen: alert.lastSeen,
      raised_at: now,
    })
    .execute()
  return id
}

/** Counts what was seen again on the open alert; false when there is none. */
export async function countUp(
  tx: Transaction,
  alert: Pick<NewAlert, 'count' | 'lastSeen'>,
  openKey: Buffer,
): Promise<boolean> {
  const [done] = await tx
    .updateTable('alerts')
    .set((eb) => ({
      seen_count: eb('seen_count', '+', alert.count),
      last_seen: sql`GREATEST(last_seen, ${alert.lastSeen})`,
    }))
    .where('open_key', '=', openKey)
    .execute()
  return (done?.numUpdatedRows ?? 0n) > 0n
}

/** When an alert of this kind and subject was last acknowledged; null when never. */
export async function lastAcknowledged(
  db: Db,
  kind: AlertKind,
  subject: string,
): Promise<Date | null> {
  const row = await db
    .selectFrom('alerts')
    .select('acknowledged_at')
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('state', '=', 'acknowledged')
    .orderBy('acknowledged_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.acknowledged_at ?? null
}

/** How many alerts of a kind were raised since. */
export async function countRaised(db: Db, kind: AlertKind, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('alerts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('kind', '=', kind)
    .where('raised_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export type AlertRow = NonNullable<Awaited<ReturnType<typeof findAlert>>>

const columns = [
  'id',
  'kind',
  'severity',
  'state',
  'subject',
  'facts',
  'seen_count',
  'first_seen',
  'last_seen',
  'raised_at',
  'acknowledged_by',
  'acknowledged_at',
  'verdict',
] as const

export async function findAlert(db: Db, id: string) {
  return db.selectFrom('alerts').select(columns).where('id', '=', idBytes(id)).executeTakeFirst()
}

/** Open alerts (at most 200, the newest first), then the last hundred that were acknowledged. */
export async function alertRows(db: Db): Promise<AlertRow[]> {
  const newest = (state: string, limit: number) =>
    db
      .selectFrom('alerts')
      .select(columns)
      .where('state', '=', state)
      .orderBy('raised_at', 'desc')
      .limit(limit)
      .execute()
  return [...(await newest('open', 200)), ...(await newest('acknowledged', 100))]
}

export async function countOpen(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('alerts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Acknowledges an open alert, once; false when somebody did before. */
export async function markAcknowledged(
  tx: Transaction,
  id: string,
  by: { accountId: string; verdict: AlertVerdict; now: Date },
): Promise<boolean> {
  const [done] = await tx
    .updateTable('alerts')
    .set({
      state: 'acknowledged',
      open_key: null,
      acknowledged_by: idBytes(by.accountId),
      acknowledged_at: by.now,
      verdict: by.verdict,
    })
    .where('id', '=', idBytes(id))
    .where('state', '=', 'open')
    .execute()
  return done?.numUpdatedRows === 1n
}

/** Everybody who is told of alerts. */
export async function securityStaff(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('accounts')
    .select('id')
    .where('audience', '=', 'staff')
    .where('role', '=', 'security')
    .where('state', '=', 'active')
    .limit(50)
    .execute()
  return rows.map(({ id }) => idText(id))
}
