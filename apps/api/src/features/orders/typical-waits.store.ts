import type { OrderEventKind, OrderState } from '@girasol/contract'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { TypicalWait } from './typical-wait.ts'

type Db = Kysely<Tables> | Transaction

/** When the waits were last measured; null before the first time. */
export async function lastMeasured(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('typical_waits')
    .select((is) => is.fn.max('measured_at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}

/** When what happened to the newest orders. */
export async function readStories(
  db: Db,
  newest: number,
): Promise<Iterable<Map<OrderEventKind, Date>>> {
  const rows = await db
    .selectFrom('order_events as e')
    .innerJoin(
      (from) => from.selectFrom('orders').select('id').orderBy('id', 'desc').limit(newest).as('o'),
      (join) => join.onRef('o.id', '=', 'e.order_id'),
    )
    .select(['e.kind', 'e.at', sql<string>`HEX(e.order_id)`.as('order')])
    .where('e.kind', '!=', 'offered')
    .execute()
  const stories = new Map<string, Map<OrderEventKind, Date>>()
  for (const { order, kind, at } of rows) {
    const story = stories.get(order) ?? new Map<OrderEventKind, Date>()
    stories.set(order, story.set(kind as OrderEventKind, at))
  }
  return stories.values()
}

export async function saveWaits(
  tx: Transaction,
  waits: readonly TypicalWait[],
  now: Date,
): Promise<void> {
  for (const { state, minutes } of waits) {
    const row = { low_minutes: minutes[0], high_minutes: minutes[1], measured_at: now }
    await tx
      .insertInto('typical_waits')
      .values({ state, ...row })
      .onDuplicateKeyUpdate(row)
      .execute()
  }
}

export async function readWaits(db: Db): Promise<Map<OrderState, [number, number]>> {
  const rows = await db
    .selectFrom('typical_waits')
    .select(['state', 'low_minutes', 'high_minutes'])
    .execute()
  return new Map(rows.map((row) => [row.state as OrderState, [row.low_minutes, row.high_minutes]]))
}
