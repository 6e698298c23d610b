import { describe, expect, it } from 'vitest'
import { ratios, spread } from './figures.ts'
import type { Round } from './load.ts'

const round = (cpuMicroseconds: number, requestsPerSecond: number): Round => ({
  requestsPerSecond,
  cpuMicroseconds,
  databaseMicroseconds: 0,
  p50Ms: 0,
  p99Ms: 0,
  memoryMegabytes: 0,
})

describe('figures of several rounds', () => {
  it('takes the middle one, or the mean of the two middle ones', () => {
    expect(spread([9, 1, 5])).toEqual({ min: 1, median: 5, max: 9 })
    expect(spread([4, 1, 2, 9])).toEqual({ min: 1, median: 3, max: 9 })
  })

  it('compares neighbours in time, so that a slow minute of the machine counts for both', () => {
    const { cpu, requests } = ratios(
      [round(100, 1000), round(300, 400)],
      [round(500, 200), round(1500, 80)],
    )
    expect(cpu).toEqual({ min: 5, median: 5, max: 5 })
    expect(requests).toEqual({ min: 5, median: 5, max: 5 })
  })

  it('leaves a round out that only one of them has', () => {
    expect(ratios([round(1, 1), round(1, 1)], [round(2, 1)]).cpu.max).toBe(2)
  })
})
