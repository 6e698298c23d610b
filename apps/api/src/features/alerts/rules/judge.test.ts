import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, type KeptSignal } from './judge.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules.ts'

const base = Date.UTC(2026, 10, 24)
const signal = (second: number, item: string, weight = 1): KeptSignal => ({
  eventId: second + 1,
  item,
  weight,
  at: new Date(base + second * 1000),
})
const five: Pick<Rule, 'window' | 'threshold' | 'counts'> = {
  window: 60_000,
  threshold: 5,
  counts: 'items',
}

describe('a rule', () => {
  it('counts different things within its window', () => {
    const some = ['a', 'b', 'c', 'd'].map((item, index) => signal(index * 15, item))
    expect(judge(five, some)).toBeNull()
    expect(judge(five, [...some, signal(59, 'd')])).toBeNull()
    expect(judge(five, [...some, signal(59, 'e')])).toMatchObject({ items: 5, weight: 5, from: 1 })
    expect(judge(five, [...some, signal(61, 'e')])).toBeNull()
  })

  it('counts every time where that is what counts', () => {
    const often = { ...five, counts: 'weight' } as const
    expect(judge(often, [signal(0, 'a', 4)])).toBeNull()
    expect(judge(often, [signal(0, 'a', 4), signal(60, 'a')])).toMatchObject({
      weight: 5,
      items: 1,
    })
    expect(judge(often, [signal(0, 'a', 4), signal(61, 'a')])).toBeNull()
  })

  it('finds a burst in the middle of a backlog', () => {
    const quiet = (from: number) =>
      Array.from({ length: 20 }, (_, index) => signal(from + index * 120, `q${index % 2}`))
    const burst = ['a', 'b', 'c', 'd', 'e'].map((item, index) => signal(10_000 + index, item))
    expect(judge(five, [...quiet(0), ...quiet(20_000)])).toBeNull()
    expect(judge(five, [...quiet(0), ...burst, ...quiet(20_000)])).toMatchObject({ from: 10_001 })
  })

  it('says yes exactly when some window holds enough', () => {
    const signals = fc
      .array(
        fc.record({ second: fc.nat(600), item: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') }),
      )
      .map((some) =>
        some.map(({ second, item }) => signal(second, item)).sort((a, b) => +a.at - +b.at),
      )
    fc.assert(
      fc.property(signals, fc.integer({ min: 1, max: 6 }), (some, threshold) => {
        const expected = some.some(({ at }) => {
          const window = some.filter((one) => one.at <= at && +at - +one.at <= five.window)
          return new Set(window.map(({ item }) => item)).size >= threshold
        })
        expect(judge({ ...five, threshold }, some) !== null).toBe(expected)
      }),
    )
  })
})

describe('the rules', () => {
  it('are each the only one of their kind, with a window that signals are kept for', () => {
    const kinds = rules.map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(kinds.length)
    for (const { window, threshold } of rules) {
      expect(window).toBeLessThanOrEqual(24 * 3_600_000)
      expect(threshold).toBeGreaterThan(0)
    }
  })
})
