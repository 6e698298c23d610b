import type { Authenticator } from '../authenticator.ts'

export type Door = 'people' | 'staff'
export type Standing = 'full' | 'secondFactor' | 'enrolling'

/** What is known of one account: everything that its owner knows, the mailbox included. */
export type Account = {
  name: string
  door: Door
  id: string
  email: string
  password: string
  /** Passwords that were right once. */
  oldPasswords: string[]
  totp: { secret: string; lastStep: number } | null
  authenticator: Authenticator | null
  /** Whether the system has seen the passkey's counter above zero: from then on a copy gives itself away. */
  isCounted: boolean
  recoveryCodes: string[]
  usedCodes: string[]
  state: 'active' | 'suspended'
  /** Counted failures since the last success: when there are many, waiting is right too. */
  failures: { password: number; factor: number }
}

/** A token that was handed out once, and what it must be worth. */
export type Slot = {
  name: string
  account: Account
  door: Door
  cookie: string
  standing: Standing
  ended: boolean
  createdAt: number
  usedAt: number
  provedAt: number
  tries: number
}

/** `either` where the clock or a counter stands at its edge. */
export type Answered = 'yes' | 'no' | 'either'

export type Model = { accounts: Account[]; slots: Slot[]; spent: Spent[] }

/** Something that was good once, to be tried again. */
export type Spent = { what: string; door: Door; path: string; body: object; cookie: string }

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const edge = 25 * second

const idle: Record<Door, number> = { people: 14 * 24 * hour, staff: 30 * minute }
const absolute: Record<Door, number> = { people: 30 * 24 * hour, staff: 12 * hour }
const pending = 10 * minute

/** Whether a slot must still open something. */
export function lives(slot: Slot, now: number): Answered {
  if (slot.ended || slot.account.state === 'suspended') return 'no'
  const most = slot.standing === 'full' ? absolute[slot.door] : pending
  // A use is noted once a minute.
  const unused = within(now - slot.usedAt, idle[slot.door], minute)
  return both(within(now - slot.createdAt, most, edge), unused)
}

/** Whether its last proof is fresh enough for a dangerous act. */
export function isFresh(slot: Slot, now: number): Answered {
  return within(now - slot.provedAt, 10 * minute, edge)
}

function within(age: number, most: number, tolerance: number): Answered {
  if (age > most + tolerance) return 'no'
  return age < most - tolerance ? 'yes' : 'either'
}

export function both(...answers: Answered[]): Answered {
  if (answers.includes('no')) return 'no'
  return answers.includes('either') ? 'either' : 'yes'
}

export const hasFactor = ({ totp, authenticator }: Account) => Boolean(totp ?? authenticator)

/** After nine failures the next attempt may have to wait. */
export const isHeard = (failures: number): Answered => (failures >= 9 ? 'either' : 'yes')

/** Ends every session of an account but one. */
export function endSessions(model: Model, account: Account, except?: Slot): void {
  for (const slot of model.slots) {
    if (slot.account === account && slot !== except) slot.ended = true
  }
}
