import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Counter,
  forgottenAfter,
  fresh,
  giveBack,
  ownAllowance,
  reserve,
  waits,
} from './lockout.ts'

const start = new Date('2026-05-01T12:00:00Z')
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds)

/** Wrong attempts, each so many milliseconds after the one before: which were looked at. */
function attempts(gaps: number[]) {
  let counter: Counter = fresh(start)
  let now = 0
  return gaps.map((gap) => {
    now += gap
    const reserved = reserve(counter, ownAllowance, later(now))
    counter = reserved.counter
    return { ...reserved, now }
  })
}

describe('the lockout', () => {
  it('lets ten failures be looked at, then waits 1, 5, 15 and 60 minutes, and never longer', () => {
    const found = attempts(Array<number>(10).fill(1))
    expect(found.map(({ admitted }) => admitted)).toEqual(Array(10).fill(true))
    expect(found.map(({ locks }) => locks)).toEqual([...Array<boolean>(9).fill(false), true])
    let { counter } = found.at(-1)!
    for (const wait of [...waits, 60 * 60_000, 60 * 60_000]) {
      const locked = counter.lockedUntil!
      const before = new Date(locked.getTime() - 1)
      expect(reserve(counter, ownAllowance, before).admitted).toBe(false)
      for (let tries = 0; tries < ownAllowance.next; tries++) {
        const reserved = reserve(counter, ownAllowance, locked)
        expect(reserved.admitted).toBe(true)
        counter = reserved.counter
      }
      expect(wait).toBeLessThanOrEqual(60 * 60_000)
      expect(counter.lockedUntil).not.toBeNull()
    }
    expect(counter.lockedUntil!.getTime() - counter.lastAt.getTime()).toBe(60 * 60_000)
  })

  it('makes no wait longer by attempts that are refused', () => {
    const { counter } = attempts(Array<number>(10).fill(1)).at(-1)!
    const refused = reserve(counter, ownAllowance, later(20_000))
    expect(refused).toEqual({ counter, admitted: false, locks: false })
  })

  it('looks at fewer than 100 guesses in any 24 hours, however they are spread', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 * 60_000 }), { minLength: 200, maxLength: 600 }),
        (gaps) => {
          const looked = attempts(gaps).filter(({ admitted }) => admitted)
          for (const { now } of looked) {
            const day = looked.filter((one) => one.now >= now && one.now < now + forgottenAfter)
            expect(day.length).toBeLessThan(100)
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it('forgets after a day without failures', () => {
    const { counter } = attempts(Array<number>(10).fill(1)).at(-1)!
    const next = reserve(counter, ownAllowance, later(10 + forgottenAfter))
    expect(next.counter).toMatchObject({ failures: 1, locks: 0, lockedUntil: null })
  })

  it('takes an attempt back as if it had not been', () => {
    const nine = attempts(Array<number>(9).fill(1)).at(-1)!.counter
    const tenth = reserve(nine, ownAllowance, later(10))
    const back = giveBack(tenth.counter, ownAllowance, tenth.locks)
    expect(back).toMatchObject({ failures: 9, locks: 0, lockedUntil: null })
    const fifth = attempts(Array<number>(5).fill(1)).at(-1)!
    expect(giveBack(fifth.counter, ownAllowance, fifth.locks).failures).toBe(4)
  })
})
