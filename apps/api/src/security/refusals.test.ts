import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLog } from '#/observability/logger.ts'
import { createRefusals, type Refusal, type Refusals } from './refusals.ts'
import type { TrailEntry } from './trail.ts'

const refusal: Refusal = {
  kind: 'request.invalid',
  code: 'invalidInput',
  route: 'POST /orders',
  actorId: null,
  actorRole: 'anonymous',
  source: '203.0.113.0/24',
  requestId: '01970000-0000-7000-8000-0000000000ab',
}

let written: TrailEntry[]
let broken: boolean
let refusals: Refusals
const counts = () => written.map(({ after }) => after!.count as number)
const sum = () => counts().reduce((all, count) => all + count, 0)

beforeEach(() => {
  vi.useFakeTimers()
  written = []
  broken = false
  refusals = createRefusals({
    clock: { now: () => new Date('2026-05-01T12:00:00Z') },
    log: createLog('test', { write: () => undefined }),
    trailAlone: async (entry) => {
      if (broken) throw new Error('no database')
      written.push(entry)
    },
  })
})
afterEach(async () => {
  await refusals.close()
  vi.useRealTimers()
})

describe('refusals that come in numbers', () => {
  it('are told of at once when it is the first', async () => {
    refusals.note(refusal)
    await vi.advanceTimersByTimeAsync(1)
    expect(written).toEqual([
      expect.objectContaining({
        action: 'request.invalid',
        outcome: 'denied',
        reason: 'invalidInput',
        requestId: refusal.requestId,
        after: { count: 1, route: 'POST /orders', routes: 1 },
      }),
    ])
  })

  it('write few entries for many, whose counts add up', async () => {
    for (let index = 0; index < 5003; index++) {
      refusals.note({ ...refusal, route: `GET /${index % 7}` })
      if (index % 50 === 0) await vi.advanceTimersByTimeAsync(1)
    }
    await vi.advanceTimersByTimeAsync(61_000)
    expect(sum()).toBe(5003)
    expect(written.length).toBeLessThan(8)
    expect(written.at(-1)!.after).toMatchObject({ routes: 7 })
  })

  it('are all told within a quarter of a minute, however few the rest are', async () => {
    for (let index = 0; index < 60; index++) {
      refusals.note(refusal)
      await vi.advanceTimersByTimeAsync(1)
    }
    expect(sum()).toBe(10)
    await vi.advanceTimersByTimeAsync(17_000)
    expect(sum()).toBe(60)
  })

  it('leave none untold when their minute ends between two tellings', async () => {
    for (let second = 0; second < 62; second++) {
      refusals.note(refusal)
      await vi.advanceTimersByTimeAsync(1000)
    }
    await vi.advanceTimersByTimeAsync(61_000)
    expect(sum()).toBe(62)
  })

  it('keep senders, people and codes apart', async () => {
    refusals.note(refusal)
    refusals.note({ ...refusal, source: '198.51.100.0/24' })
    refusals.note({ ...refusal, code: 'bodyTooLarge' })
    refusals.note({ ...refusal, actorId: refusal.requestId, actorRole: 'customer' })
    await vi.advanceTimersByTimeAsync(1)
    expect(counts()).toEqual([1, 1, 1, 1])
  })

  it('cannot be made to write without end by senders without end', async () => {
    for (let index = 0; index < 20_000; index++) {
      refusals.note({ ...refusal, source: `10.${index >> 8}.${index & 255}.0/24` })
    }
    await vi.advanceTimersByTimeAsync(61_000)
    expect(sum()).toBe(20_000)
    expect(written.length).toBeLessThan(320)
  })

  it('are not lost while the database is away', async () => {
    broken = true
    for (let index = 0; index < 30; index++) refusals.note(refusal)
    await vi.advanceTimersByTimeAsync(5000)
    expect(written).toEqual([])
    broken = false
    await vi.advanceTimersByTimeAsync(2000)
    expect(sum()).toBe(30)
  })

  it('are all written when the program stops', async () => {
    for (let index = 0; index < 12; index++) refusals.note(refusal)
    await refusals.close()
    expect(sum()).toBe(12)
  })
})
