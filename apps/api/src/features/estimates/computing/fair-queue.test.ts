import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFairQueue } from './fair-queue.ts'

const pushes = fc.array(fc.tuple(fc.constantFrom('ana', 'ben', 'cleo'), fc.integer()))

describe('a fair queue', () => {
  it('gives everything back once, of each owner in order', () => {
    fc.assert(
      fc.property(pushes, (asked) => {
        const queue = createFairQueue<[string, number]>()
        for (const item of asked) queue.push(item[0], item)
        expect(queue.length).toBe(asked.length)
        const given = asked.map(() => queue.shift()!)
        expect(queue.shift()).toBeUndefined()
        expect(queue.length).toBe(0)
        for (const owner of ['ana', 'ben', 'cleo']) {
          const mine = (items: [string, number][]) => items.filter(([name]) => name === owner)
          expect(mine(given)).toEqual(mine(asked))
        }
      }),
    )
  })

  it('lets a newcomer wait for one item of each other at most', () => {
    fc.assert(
      fc.property(pushes, (asked) => {
        const queue = createFairQueue<string>()
        for (const [owner] of asked) queue.push(owner, owner)
        queue.push('newcomer', 'newcomer')
        const before = []
        for (let item = queue.shift(); item !== 'newcomer'; item = queue.shift()) before.push(item)
        expect(new Set(before).size).toBe(before.length)
      }),
    )
  })

  it('forgets what was taken back', () => {
    const queue = createFairQueue<number>()
    queue.push('ana', 1)
    queue.push('ana', 2)
    expect(queue.remove('ana', 1)).toBe(true)
    expect(queue.remove('ana', 1)).toBe(false)
    expect(queue.remove('ben', 2)).toBe(false)
    expect([queue.length, queue.shift(), queue.shift()]).toEqual([1, 2, undefined])
  })
})
