import { performance } from 'node:perf_hooks'
import { defaultInputs } from '@girasol/estimate'
import { describe, expect, it } from 'vitest'
import type { Asker } from './asker.ts'
import { compute } from './computing.ts'
import { createThreadPool, type PoolSettings } from './thread-pool.ts'

const program = new URL('spin-program.fixture.ts', import.meta.url)
const poolOf = (changes: Partial<PoolSettings> = {}) => {
  const settings = { program, threads: 2, waiting: 10, each: 20, mostMilliseconds: 5000 }
  const run = createThreadPool<number, number>({ ...settings, ...changes })
  return (milliseconds: number, asker: Partial<Asker> = {}) =>
    run(milliseconds, askerAt('192.0.2.1', asker))
}
const askerAt = (address: string, changes: Partial<Asker> = {}): Asker => ({
  address,
  account: null,
  signal: new AbortController().signal,
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

  it('refuses an address that has too much under way, and nobody else', async () => {
    const run = poolOf({ threads: 1, each: 2 })
    const taken = [run(100), run(1)]
    const tooMany = { code: 'tooManyRequests', status: 429, detail: { retryAfterSeconds: 2 } }
    await expect(run(1)).rejects.toMatchObject(tooMany)
    expect(await run(1, { address: '192.0.2.2' })).toBeGreaterThan(0)
    await Promise.all(taken)
    expect(await run(1)).toBeGreaterThan(0)
  })

  it('refuses an account that has too much under way, from wherever it asks', async () => {
    const run = poolOf({ threads: 1, each: 2 })
    const ana = (host: number) => ({ address: `192.0.2.${host}`, account: 'ana' })
    const taken = [run(100, ana(1)), run(1, ana(2))]
    await expect(run(1, ana(3))).rejects.toMatchObject({ code: 'tooManyRequests' })
    await Promise.all(taken)
    expect(await run(1, ana(3))).toBeGreaterThan(0)
  })

  it('lets addresses take turns', async () => {
    const run = poolOf({ threads: 1 })
    const order: string[] = []
    const ask = async (address: string, milliseconds: number) => {
      await run(milliseconds, { address })
      order.push(address)
    }
    const many = Array.from({ length: 5 }, () => ask('many', 50))
    await Promise.all([...many, ask('newcomer', 1)])
    expect(order.indexOf('newcomer')).toBeLessThanOrEqual(2)
  })

  it('does not compute what nobody waits for any more', async () => {
    const run = poolOf({ threads: 1, each: 2 })
    const control = new AbortController()
    const gone = { signal: control.signal }
    const running = run(200)
    const left = expect(run(60_000, gone)).rejects.toMatchObject({ code: 'busy' })
    control.abort()
    await left
    const next = run(1)
    await expect(run(1, gone)).rejects.toMatchObject({ code: 'busy' })
    await running
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
    await compute(task, askerAt('192.0.2.1'))
    const before = performance.eventLoopUtilization()
    const askers = Array.from({ length: 8 }, (_, at) => askerAt(`192.0.2.${at}`))
    await Promise.all(askers.map((asker) => compute(task, asker)))
    // On this thread it would be 1; here only questions and answers pass by.
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.3)
  })
})
