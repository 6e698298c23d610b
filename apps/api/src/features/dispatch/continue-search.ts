import {
  boxAround,
  type NextRound,
  nextRound,
  rankCrews,
  searchRingsKm,
  skillsNeeded,
  sweepPauseSeconds,
} from '@girasol/dispatch-engine'
import { newId } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { append } from '#/outbox/append.ts'
import type { EventType } from '#/outbox/event-type.ts'
import type { RecordTrail } from '#/security/trail.ts'
import { listCrewsIn } from '../crews/crews.ts'
import { type LockedOrder, lockOrder, tell } from '../orders/orders.ts'
import { closeOpenOffers, insertOffers, listOffersOf, type NewOffer } from './offers.store.ts'
import {
  countActiveJobs,
  findJob,
  findSearch,
  type JobFacts,
  saveSearch,
  type Search,
} from './searches.store.ts'

type Asked = {
  orderId: string
  step: number
  now: Date
  offerSeconds: number
  trail: RecordTrail
}

const start: Search = { step: 0, sweep: 0, round: 0 }

/**
 * Takes the search for a crew one step on, under the order's lock: asks the next crews, or waits when everybody in reach was asked.
 * `step` says where the caller believes the search to be; when it is elsewhere already, nothing happens.
 */
export async function continueSearch(tx: Transaction, asked: Asked): Promise<void> {
  const order = await lockOrder(tx, asked.orderId)
  if (order?.state !== 'seekingCrew') return
  const search = (await findSearch(tx, order.id)) ?? start
  if (search.step !== asked.step) return
  await closeOpenOffers(tx, order.id, 'expired', asked.now)
  const job = await findJob(tx, order.id)
  const next = await findRound(tx, order.id, job, search.sweep)
  if (next.kind === 'ask') await ask(tx, order, { ...asked, search, job, next })
  else await wait(tx, order, { ...asked, search })
}

/** Ranks the crews in reach anew: who is free changes while an order waits. */
async function findRound(
  tx: Transaction,
  orderId: string,
  job: JobFacts,
  sweep: number,
): Promise<NextRound> {
  const [crews, active, made] = [
    await listCrewsIn(tx, boxAround(job, searchRingsKm.at(-1)!)),
    await countActiveJobs(tx),
    await listOffersOf(tx, orderId),
  ]
  const candidates = crews.map((crew) => ({
    id: crew.id,
    latitude: crew.baseLatitude,
    longitude: crew.baseLongitude,
    certified: crew.certified,
    skills: crew.skills,
    activeJobs: active.get(crew.id) ?? 0,
    jobLimit: crew.jobLimit,
  }))
  const { qualified } = rankCrews({ ...job, skills: skillsNeeded(job) }, candidates, orderId)
  return nextRound(qualified, {
    askedThisSweep: idsOf(made.filter((offer) => offer.sweep === sweep)),
    declined: idsOf(made.filter((offer) => offer.state === 'declined')),
  })
}

function idsOf(offers: readonly { crewId: string }[]): Set<string> {
  return new Set(offers.map(({ crewId }) => crewId))
}

type Ask = Asked & { search: Search; job: JobFacts; next: NextRound & { kind: 'ask' } }

async function ask(tx: Transaction, order: LockedOrder, asked: Ask): Promise<void> {
  const { now, offerSeconds, next, job } = asked
  const { step, sweep, round } = asked.search
  const search = { step: step + 1, sweep, round: round + 1 }
  const expiresAt = new Date(now.getTime() + offerSeconds * 1000)
  const offers = next.crews.map(({ crewId, distanceKm }): NewOffer => ({
    id: newId(),
    orderId: order.id,
    crewId,
    sweep,
    round: search.round,
    distanceKm,
    payoutCents: job.payoutCents,
    offeredAt: now,
    expiresAt,
  }))
  await insertOffers(tx, offers)
  await saveSearch(tx, order.id, search, expiresAt)
  const facts = { crews: offers.length, radiusKm: next.radiusKm, round: search.round }
  await tell(tx, order, { kind: 'offered', at: now, facts })
  await appendStep(tx, 'dispatch.offersExpired', { orderId: order.id, search, now, at: expiresAt })
  await recordStep(tx, order, asked, facts)
}

/** Everybody in reach was asked and nobody took the job: the next sweep begins after a pause that grows. */
async function wait(
  tx: Transaction,
  order: LockedOrder,
  asked: Asked & { search: Search },
): Promise<void> {
  const { now, offerSeconds } = asked
  const { step, sweep, round } = asked.search
  const search = { step: step + 1, sweep: sweep + 1, round }
  const at = new Date(now.getTime() + sweepPauseSeconds(sweep, offerSeconds) * 1000)
  await saveSearch(tx, order.id, search, at)
  await appendStep(tx, 'dispatch.searchAgain', { orderId: order.id, search, now, at })
  await recordStep(tx, order, asked, { crews: 0, sweep: search.sweep })
}

async function appendStep(
  tx: Transaction,
  type: EventType,
  next: { orderId: string; search: Search; now: Date; at: Date },
): Promise<void> {
  await append(tx, {
    type,
    aggregate: 'order',
    aggregateId: next.orderId,
    payload: { step: next.search.step },
    at: next.now,
    runAt: next.at,
  })
}

async function recordStep(
  tx: Transaction,
  order: LockedOrder,
  { now, trail }: Asked,
  after: Record<string, number>,
): Promise<void> {
  await trail(tx, {
    at: now,
    actorId: null,
    actorRole: 'system',
    action: 'order.offer',
    resource: 'order',
    resourceId: order.id,
    outcome: 'done',
    after,
  })
}
