import { ApiProblem, createClient, isPassing } from '@girasol/api-client'
import type { Offer, Visit } from '@girasol/contract'
import { seeded } from '../demo-world/random.ts'
import { doJob, rest, type Worker } from './job.ts'
import { patiently } from './patience.ts'

export type CrewLife = {
  apiUrl: string
  /** Counts from 1. */
  number: number
  email: string
  password: string
  signal: AbortSignal
  pace: number
}

/** Seconds between two looks at the offers, and how long a crew thinks before it says yes. */
const lookEvery = 5
const thinking = [2, 5] as const
/** A job that was accepted longer ago than this was not accepted by this program: it is left as it is. */
const ownJobs = 30 * 60_000

/** One crew with its phone, until the signal: signs in, looks for offers, takes one at a time and does it. */
export async function liveAsCrew(life: CrewLife): Promise<void> {
  const random = seeded(`demo crew ${life.number}`)
  const { client, signIn } = phone(life)
  const worker: Worker = { client, random, signal: life.signal, pace: life.pace }
  // Forty crews that begin in the same instant would queue before the password check.
  await rest(worker, life.number * 0.25 + random.next())
  await patiently(signIn, 2000, life.signal)
  await carryOn(worker)
  for (;;) {
    await rest(worker, lookEvery * (0.8 + random.next() * 0.4))
    try {
      await lookAndWork(worker)
    } catch (cause) {
      life.signal.throwIfAborted()
      if (!(cause instanceof ApiProblem)) throw cause
      if (cause.status === 401) await patiently(signIn, 2000, life.signal)
    }
  }
}

function phone({ apiUrl, number, email, password, signal }: CrewLife) {
  let token: string | null = null
  const client = createClient({
    baseUrl: apiUrl,
    token: () => token,
    // Each phone has an address of its own (TEST-NET-3, RFC 5737); the API believes us on its own machine.
    fetch: (url, init) =>
      fetch(url, {
        ...init,
        headers: { ...(init.headers as object), 'x-forwarded-for': `203.0.113.${number}` },
      }),
  })
  const body = { email, password, device: 'app' as const }
  const signIn = async () => {
    token = null
    token = (await client.accounts.signIn({ body, signal })).token
  }
  return { client, signIn }
}

/** After a restart: goes on with a job that this crew has taken lately. */
async function carryOn(worker: Worker): Promise<void> {
  const { client, signal } = worker
  const { visits } = await patiently(() => client.crews.listVisits({ signal }), 1000, signal)
  const mine = visits.filter(
    ({ endedAt, acceptedAt }) => !endedAt && Date.now() - Date.parse(acceptedAt) < ownJobs,
  )
  for (const visit of mine) await workOn(worker, visit)
}

async function lookAndWork(worker: Worker): Promise<void> {
  const { client, random, signal } = worker
  const { offers } = await patiently(() => client.crews.listOffers({ signal }), 2000, signal)
  const offer = offers.find(({ state }) => state === 'open')
  if (!offer) return
  await rest(worker, thinking[0] + random.next() * (thinking[1] - thinking[0]))
  const visit = await take(worker, offer)
  if (visit) await workOn(worker, visit)
}

const gone = ['offerTaken', 'offerExpired', 'offerWithdrawn']

/** Null when another crew was faster, the time was over, or the customer has cancelled. */
async function take({ client, signal }: Worker, offer: Offer): Promise<Visit | null> {
  try {
    return await client.crews.acceptOffer({ params: { offerId: offer.id }, signal })
  } catch (cause) {
    if (cause instanceof ApiProblem && gone.includes(cause.code)) return null
    // Whether the yes has arrived is not known: the next look tells.
    if (isPassing(cause)) return null
    throw cause
  }
}

async function workOn(worker: Worker, visit: Visit): Promise<void> {
  try {
    await doJob(worker, visit)
  } catch (cause) {
    // The customer has cancelled: back to the offers.
    if (!(cause instanceof ApiProblem) || cause.code !== 'stepNotAllowed') throw cause
  }
}
