import type { Client } from '@girasol/api-client'
import type { Visit } from '@girasol/contract'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../demo-world/random.ts'
import { driveTo, type Point } from './drive.ts'
import { patiently } from './patience.ts'

export type Worker = {
  client: Client
  random: Random
  signal: AbortSignal
  /** 1 in the demo; smaller makes everything quicker, for tests. */
  pace: number
}

const secondsToLeave = 4
const secondsOfWork = 20
const reportEvery = 2

/**
 * Does a job from wherever it stands to its end: sets off, drives with a position every two seconds, arrives, works, finishes.
 * A day's work in about a minute and a half. Throws `stepNotAllowed` when the customer has cancelled meanwhile.
 */
export async function doJob(worker: Worker, accepted: Visit): Promise<void> {
  const { random } = worker
  const reports = random.whole(24, 32)
  const road = driveTo(accepted, 5 + random.next() * 4, reports, random)
  let visit = accepted
  if (visit.state === 'crewAssigned') {
    await rest(worker, secondsToLeave)
    visit = await step(worker, 'setOff', visit, road[0]!)
  }
  if (visit.state === 'enRoute') {
    await drive(worker, visit, road.slice(1))
    visit = await step(worker, 'arrive', visit, road.at(-1)!)
  }
  if (visit.state !== 'onSite') return
  await rest(worker, secondsOfWork)
  await step(worker, 'finish', visit, null)
}

async function drive(worker: Worker, visit: Visit, road: readonly Point[]): Promise<void> {
  const { client, signal } = worker
  const params = { visitId: visit.id }
  for (const body of road) {
    await rest(worker, reportEvery)
    await patiently(() => client.crews.reportPosition({ params, body, signal }), 1000, signal)
  }
}

function step(
  { client, signal }: Worker,
  name: 'setOff' | 'arrive' | 'finish',
  visit: Visit,
  position: Point | null,
): Promise<Visit> {
  const asked = {
    params: { visitId: visit.id },
    body: { version: visit.version, position },
    signal,
  }
  return patiently(() => client.crews[name](asked), 1000, signal)
}

export function rest({ pace, signal }: Worker, seconds: number): Promise<void> {
  return sleep(seconds * 1000 * pace, undefined, { signal })
}
