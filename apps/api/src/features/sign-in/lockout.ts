/** Failed attempts at one thing: an account, a known device, a source, a factor. */
export type Counter = {
  failures: number
  /** How often it was locked since it was last forgotten. */
  locks: number
  lockedUntil: Date | null
  lastAt: Date
}

/** How many failures lock: at first, and each time after that. */
export type Allowance = { first: number; next: number }

/** What somebody owns: at most 80 attempts a day once it is being guessed at, fewer than the 100 that NIST SP 800-63B allows in all. */
export const ownAllowance: Allowance = { first: 10, next: 3 }
/** A network address, behind which a whole office may sit. */
export const sourceAllowance: Allowance = { first: 50, next: 10 }

const minute = 60_000
/** How long each lock lasts; the last figure is the longest that anybody ever waits. */
export const waits = [1 * minute, 5 * minute, 15 * minute, 60 * minute] as const
export const forgottenAfter = 24 * 60 * minute

export type Reserved = { counter: Counter; admitted: boolean; locks: boolean }

/**
 * Counts an attempt as failed before its outcome is known, so that no number of attempts at once has more tries than one after the other.
 * Refused while it is locked: such an attempt counts for nothing, and makes no wait longer.
 */
export function reserve(known: Counter, allowance: Allowance, now: Date): Reserved {
  const counter = isForgotten(known, now) ? { ...fresh(now) } : known
  if (counter.lockedUntil && counter.lockedUntil > now) {
    return { counter, admitted: false, locks: false }
  }
  const failures = counter.failures + 1
  const most = counter.locks === 0 ? allowance.first : allowance.next
  if (failures < most) {
    return {
      counter: { ...counter, failures, lockedUntil: null, lastAt: now },
      admitted: true,
      locks: false,
    }
  }
  const wait = waits[Math.min(counter.locks, waits.length - 1)]!
  const lockedUntil = new Date(now.getTime() + wait)
  const locked = { failures: 0, locks: counter.locks + 1, lockedUntil, lastAt: now }
  return { counter: locked, admitted: true, locks: true }
}

/** Takes one reserved attempt back: it turned out right, or nobody looked at it. */
export function giveBack(counter: Counter, allowance: Allowance, locked: boolean): Counter {
  if (!locked) return { ...counter, failures: Math.max(0, counter.failures - 1) }
  const locks = Math.max(0, counter.locks - 1)
  const most = locks === 0 ? allowance.first : allowance.next
  return { ...counter, locks, failures: most - 1, lockedUntil: null }
}

export function fresh(now: Date): Counter {
  return { failures: 0, locks: 0, lockedUntil: null, lastAt: now }
}

function isForgotten({ lastAt }: Counter, now: Date): boolean {
  return now.getTime() - lastAt.getTime() >= forgottenAfter
}
