import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import type { Audience } from '#/security/sessions.ts'
import { dropCounters, lockCounters, writeCounter } from './attempts.store.ts'
import {
  type Allowance,
  type Counter,
  giveBack,
  ownAllowance,
  reserve,
  sourceAllowance,
} from './lockout.ts'

/** What an attempt counts against. */
export type Counted = { key: Buffer; of: 'account' | 'device' | 'factor' | 'source' }
export type Lock = { of: Counted['of']; locks: number; until: Date }
type Entry = Counted & { locked: boolean }

/** An attempt that was counted before anybody looked whether it is right. */
export type Reservation = { admitted: boolean; entries: Entry[]; locks: Lock[] }

const allowanceOf = ({ of }: Counted): Allowance =>
  of === 'source' ? sourceAllowance : ownAllowance

type Keyed = Pick<App, 'keys'>
const keyed = ({ keys }: Keyed, text: string) => keys.blindIndex('attempts', text)

/** The counter of an account's passwords by its address, whether there is such an account or not. */
export const ofAccount = (app: Keyed, audience: Audience, emailIndex: Buffer): Counted => ({
  key: keyed(app, `account|${audience}|${emailIndex.toString('hex')}`),
  of: 'account',
})
/** A known device's own counter for one account: strangers cannot fill it. */
export const ofDevice = (app: Keyed, accountId: string, deviceHash: Buffer): Counted => ({
  key: keyed(app, `device|${accountId}|${deviceHash.toString('hex')}`),
  of: 'device',
})
export const ofSource = (app: Keyed, audience: Audience, address: string): Counted => ({
  key: keyed(app, `source|${audience}|${address}`),
  of: 'source',
})
/** Codes of an account, whichever session they come from. */
export const ofFactor = (app: Keyed, accountId: string): Counted => ({
  key: keyed(app, `factor|${accountId}`),
  of: 'factor',
})

/** Counts an attempt, in a transaction of its own: what follows may fail, the count stays. */
export function reserveAttempt(app: App, counted: Counted[], now: Date): Promise<Reservation> {
  const sorted = counted.toSorted((a, b) => a.key.compare(b.key))
  return transaction(app.db, (tx) => reserveIn(tx, sorted, now))
}

async function reserveIn(tx: Transaction, counted: Counted[], now: Date): Promise<Reservation> {
  const known = await lockCounters(tx, keysOf(counted), now)
  const reserved = known.map((counter, at) => reserve(counter, allowanceOf(counted[at]!), now))
  const admitted = reserved.every((one) => one.admitted)
  const entries = counted.map((one, at) => ({ ...one, locked: admitted && reserved[at]!.locks }))
  if (!admitted) return { admitted, entries, locks: [] }
  for (const [at, { key }] of counted.entries()) await writeCounter(tx, key, reserved[at]!.counter)
  const locks = entries.flatMap(({ of, locked }, at) =>
    locked ? [lockOf(of, reserved[at]!.counter)] : [],
  )
  return { admitted, entries, locks }
}

const keysOf = (counted: Counted[]) => counted.map(({ key }) => key)

function lockOf(of: Counted['of'], counter: Counter): Lock {
  return { of, locks: counter.locks, until: counter.lockedUntil! }
}

/** The attempt was right: what its owner has is forgotten; their source only gets this one back, or one account of one's own would clear it. */
export async function settleAttempt(
  tx: Transaction,
  { entries }: Reservation,
  now: Date,
): Promise<void> {
  const own = entries.filter(({ of }) => of !== 'source')
  await dropCounters(tx, keysOf(own))
  await takeBack(
    tx,
    entries.filter(({ of }) => of === 'source'),
    now,
  )
}

/** Nobody looked at the attempt, because something of ours failed: it counts for nothing. */
export function returnAttempt(app: App, { entries }: Reservation, now: Date): Promise<void> {
  return transaction(app.db, (tx) => takeBack(tx, entries, now))
}

async function takeBack(tx: Transaction, entries: Entry[], now: Date): Promise<void> {
  if (entries.length === 0) return
  const counters = await lockCounters(tx, keysOf(entries), now)
  for (const [at, entry] of entries.entries()) {
    const counter = giveBack(counters[at]!, allowanceOf(entry), entry.locked)
    await writeCounter(tx, entry.key, counter)
  }
}
