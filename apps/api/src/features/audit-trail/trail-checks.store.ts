import type { Kysely } from 'kysely'
import type { OutputOf } from '#/http/handler.ts'
import type { contract } from '@girasol/contract'
import type { Tables } from '#/database/tables.ts'

type Db = Kysely<Tables>

/** What one comparison of the trail with the sealed log has found. */
export type TrailCheck = {
  at: Date
  size: number
  compared: number
  fullRoundAt: Date | null
  fault: { kind: string; leafIndex: number | null } | null
}

export async function insertCheck(db: Db, check: TrailCheck): Promise<void> {
  await db
    .insertInto('trail_checks')
    .values({
      at: check.at,
      size: check.size,
      compared: check.compared,
      full_round_at: check.fullRoundAt,
      fault_leaf: check.fault?.leafIndex ?? null,
      fault: check.fault?.kind ?? null,
    })
    .execute()
}

export async function newestCheck(
  db: Db,
): Promise<OutputOf<typeof contract.staff.readTrailState>['check']> {
  const row = await db
    .selectFrom('trail_checks')
    .selectAll()
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    at: row.at.toISOString(),
    size: Number(row.size),
    compared: Number(row.compared),
    fullRoundAt: row.full_round_at?.toISOString() ?? null,
    fault:
      row.fault === null
        ? null
        : {
            kind: row.fault,
            leafIndex: row.fault_leaf === null ? null : Number(row.fault_leaf),
          },
  }
}
