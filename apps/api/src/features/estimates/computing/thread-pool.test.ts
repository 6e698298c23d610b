import { performance } from 'node:perf_hooks'
import { defaultInputs } from '@girasol/estimate'
import { describe, expect, it } from 'vitest'
import { compute } from './computing.ts'
import { createThreadPool, type PoolSettings } from './thread-pool.ts'

const program = new URL('spin-program.fixture.ts', import.meta.url)
const poolOf = (changes: Partial<PoolSettings> = {}) =>
  createThreadPool<number, number>({
    program,
    threads: 2,
    waiting: 10,
    mostMilliseconds: 5000,
    ...changes,
  })

describe('a pool of threads', () => {
  it('never uses more threads than it has, and does everything in the end', async () => {
    const run = poolOf()
    const answers = await Promise.all(Array.from({ length: 8 }, () => run(10)))
    expect(new Set(answers).size).toBeLessThanOrEqual(2)
    expect(answers).not.toContain(0)
  })

  it('refuses what would wait too long, and recovers', async () => {
    const run = poolOf({ threads: 1, waiting: 2 })
    const taken = [run(100), run(1), run(1)]
    await expect(run(1)).rejects.toMatchObject({ code: 'busy', status: 503 })
    await Promise.all(taken)
    expect(await run(1)).toBeGreaterThan(0)
  })

  it('ends what takes too long, and goes on with the next', async () => {
    const run = poolOf({ threads: 1, mostMilliseconds: 500 })
    const slow = expect(run(60_000)).rejects.toMatchObject({ code: 'busy' })
    const next = run(1)
    await slow
    expect(await next).toBeGreaterThan(0)
  })

  it('goes on after a task that failed and after a thread that ended', async () => {
    const run = poolOf({ threads: 1 })
    const failed = expect(run(-2)).rejects.toThrow('it failed')
    const ended = expect(run(-1)).rejects.toMatchObject({ code: 'busy' })
    const next = run(1)
    await failed
    await ended
    expect(await next).toBeGreaterThan(0)
  })

  it('says what is wrong with a program that does not start', async () => {
    const run = poolOf({ program: new URL('no-program.ts', import.meta.url) })
    await expect(run(1)).rejects.toThrow('no-program.ts')
  })
})

describe('computing', () => {
  it('leaves the thread that asks for it free', { timeout: 60_000 }, async () => {
    const inputs = defaultInputs({
      place: {
        label: 'Phoenix, AZ 85004',
        zip: '85004',
        state: 'AZ',
        latitude: 33.45,
        longitude: -112.07,
        timeZone: 'America/Phoenix',
      },
      stationId: 'phoenix_az_psm3',
      moduleId: 'tsm-395de09-05',
      annualUseKwh: 12_000,
      priceTenthCentsPerKwh: 150,
    })
    const task = { kind: 'figures' as const, inputs, today: '2026-11-24' }
    await compute(task)
    const before = performance.eventLoopUtilization()
    await Promise.all(Array.from({ length: 8 }, () => compute(task)))
    // On this thread it would be 1; here only questions and answers pass by.
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.3)
  })
})
