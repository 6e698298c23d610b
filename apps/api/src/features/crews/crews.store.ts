import type { OrderState } from '@girasol/contract'
import type { Box } from '@girasol/dispatch-engine'
import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { CrewBase, StoredVisit } from './crew.ts'

type Db = Kysely<Tables> | Transaction

export async function insertCrewRow(
  tx: Transaction,
  crew: CrewBase & { aboutSealed: Buffer },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('crews')
    .values({
      id: idBytes(crew.id),
      about_sealed: crew.aboutSealed,
      base_latitude: crew.baseLatitude,
      base_longitude: crew.baseLongitude,
      certified: crew.certified ? 1 : 0,
      skills: JSON.stringify(crew.skills),
      job_limit: crew.jobLimit,
      created_at: now,
    })
    .execute()
}

/** What is told of a crew, still sealed; null for one that is not there or has told nothing yet. */
export async function findCrewAbout(db: Db, id: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('crews')
    .select('about_sealed')
    .where('id', '=', idBytes(id))
    .executeTakeFirst()
  return row?.about_sealed ?? null
}

/** Certified crews based within a box. */
export async function listCrewsIn(db: Db, box: Box): Promise<CrewBase[]> {
  const rows = await db
    .selectFrom('crews')
    .select(['id', 'base_latitude', 'base_longitude', 'certified', 'skills', 'job_limit'])
    .where('certified', '=', 1)
    .where('base_latitude', '>=', box.south)
    .where('base_latitude', '<=', box.north)
    .where('base_longitude', '>=', box.west)
    .where('base_longitude', '<=', box.east)
    .execute()
  return rows.map(crewOf)
}

function crewOf(row: {
  id: Buffer
  base_latitude: number
  base_longitude: number
  certified: number
  skills: unknown
  job_limit: number
}): CrewBase {
  return {
    id: idText(row.id),
    baseLatitude: row.base_latitude,
    baseLongitude: row.base_longitude,
    certified: row.certified === 1,
    skills: row.skills as string[],
    jobLimit: row.job_limit,
  }
}

export async function insertVisit(
  tx: Transaction,
  visit: { id: string; orderId: string; crewId: string; acceptedAt: Date },
): Promise<void> {
  await tx
    .insertInto('visits')
    .values({
      id: idBytes(visit.id),
      order_id: idBytes(visit.orderId),
      crew_id: idBytes(visit.crewId),
      accepted_at: visit.acceptedAt,
    })
    .execute()
}

function visits(db: Db) {
  return db
    .selectFrom('visits as v')
    .innerJoin('orders as o', 'o.id', 'v.order_id')
    .select(['v.id', 'v.order_id', 'v.crew_id', 'v.accepted_at'])
    .select(['o.number', 'o.state', 'o.version', 'o.ended_at', 'o.cancel_until', 'o.language'])
    .select(['o.latitude', 'o.longitude', 'o.payout_cents', 'o.panels', 'o.kw_dc', 'o.module'])
}

type VisitRow = Awaited<ReturnType<ReturnType<typeof visits>['executeTakeFirstOrThrow']>>

export async function findVisit(db: Db, id: string): Promise<StoredVisit | null> {
  const row = await visits(db).where('v.id', '=', idBytes(id)).executeTakeFirst()
  return row ? visitOf(row) : null
}

/** The job that an order became. */
export async function findVisitOfOrder(db: Db, orderId: string): Promise<StoredVisit | null> {
  const row = await visits(db).where('v.order_id', '=', idBytes(orderId)).executeTakeFirst()
  return row ? visitOf(row) : null
}

/** The newest jobs of a crew. */
export async function listVisitsOf(db: Db, crewId: string, limit: number): Promise<StoredVisit[]> {
  const rows = await visits(db)
    .where('v.crew_id', '=', idBytes(crewId))
    .orderBy('v.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(visitOf)
}

function visitOf(row: VisitRow): StoredVisit {
  return {
    id: idText(row.id),
    orderId: idText(row.order_id),
    crewId: idText(row.crew_id),
    orderNumber: row.number,
    state: row.state as OrderState,
    version: row.version,
    acceptedAt: row.accepted_at,
    endedAt: row.ended_at,
    cancelUntil: row.cancel_until,
    latitude: row.latitude,
    longitude: row.longitude,
    payoutCents: row.payout_cents,
    panels: row.panels,
    kwDc: row.kw_dc,
    module: row.module,
    language: row.language as StoredVisit['language'],
  }
}
