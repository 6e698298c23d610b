import { problemOf } from '@girasol/messages'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createEngine, firstOf, type Outcome, type Port } from './estimate-engine.ts'
import { exampleGround } from './example.fixture.ts'
import type { Answer, Ask } from './worker-messages.ts'

let example: Awaited<ReturnType<typeof exampleGround>>
beforeAll(async () => {
  example = await exampleGround()
})

/** A worker that answers when it is told to. */
function slowWorker() {
  const asks: Ask[] = []
  let answer: (data: Answer) => void = () => undefined
  let fail = () => undefined as void
  const port: Port = {
    send: (ask) => asks.push(ask),
    listen: (answered, broke) => {
      answer = answered
      fail = broke
    },
    end: () => undefined,
  }
  return {
    asks,
    port,
    answer: (data: Answer) => answer(data),
    fail: () => fail(),
    computes: () => asks.filter(({ kind }) => kind === 'compute'),
  }
}

const good = { kind: 'computed', result: {}, drawn: { hours: null } } as unknown as Answer

function begun() {
  const worker = slowWorker()
  const engine = createEngine(example.ground, worker.port)
  const told: Outcome[] = []
  engine.listen((outcome) => told.push(outcome))
  const using = (annualKwh: number) => ({
    ...example.inputs,
    use: { ...example.inputs.use, annualKwh },
  })
  return { ...worker, engine, told, using }
}

const newRoof = () => ({ ...example.inputs.roof })

/** The same, on a clock that stands still until it is moved, milliseconds. */
function withTimes() {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  return { ...begun(), atTime: (ms: number) => clock.mockReturnValue(ms) }
}

describe('the engine', () => {
  afterEach(() => vi.restoreAllMocks())

  it('gives the ground first', () => {
    expect(begun().asks[0]?.kind).toBe('ground')
  })

  it('sends one question at a time, and of those that wait only the newest', () => {
    const { engine, computes, answer, told, using } = begun()
    for (const use of [1, 2, 3, 4]) engine.compute(using(use), 'coarse')
    expect(computes()).toHaveLength(1)
    answer(good)
    expect(computes()).toHaveLength(2)
    expect(computes()[1]).toMatchObject({ inputs: { use: { annualKwh: 4 } } })
    answer(good)
    expect(computes()).toHaveLength(2)
    const uses = told.map((one) => one.kind === 'computed' && one.computed.inputs.use.annualKwh)
    expect(uses).toEqual([1, 4])
  })

  it('notes how long each change took', () => {
    const { engine, answer, using } = begun()
    performance.clearMeasures('girasol:estimate')
    engine.compute(using(1), 'fine')
    answer(good)
    expect(performance.getEntriesByName('girasol:estimate')).toHaveLength(1)
  })

  it('answers a changed roof coarsely before what takes long, and nothing else', () => {
    const { engine, computes, answer, using, atTime } = withTimes()
    const levels = () => computes().map((ask) => ask.kind === 'compute' && ask.level)
    engine.compute(using(1), 'fine')
    atTime(200)
    answer(good)
    engine.compute(using(2), 'fine')
    answer(good)
    expect(levels()).toEqual(['fine', 'fine'])
    const roofs = [using(3), using(4), using(5)].map((inputs) => ({ ...inputs, roof: newRoof() }))
    engine.compute(roofs[0]!, 'fine')
    engine.compute(roofs[1]!, 'fine')
    answer(good)
    expect(levels().slice(2)).toEqual(['coarse', 'coarse'])
    answer(good)
    expect(computes().at(-1)).toMatchObject({ inputs: roofs[1], level: 'fine' })
    atTime(240)
    answer(good)
    engine.compute(roofs[2]!, 'fine')
    expect(levels().slice(5)).toEqual(['fine'])
  })

  it('goes on after a failure of the inputs and of the worker itself', () => {
    const { engine, fail, computes, answer, told, using } = begun()
    engine.compute(using(1), 'fine')
    answer({ kind: 'failed', problem: problemOf(null) })
    engine.compute(using(2), 'fine')
    fail()
    engine.compute(using(3), 'fine')
    answer(good)
    expect(told.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'computed'])
    expect(computes()).toHaveLength(3)
  })

  it('tells each opening its own rows', async () => {
    const { engine, answer } = begun()
    const [one, two] = [engine.open('annualKwh'), engine.open('totalCents')]
    const row = { id: 'price', value: 1, unit: 'cents', equation: 'given', parts: [] } as const
    answer({ kind: 'opened', turn: 1, rows: [] })
    answer({ kind: 'opened', turn: 2, rows: [{ ...row, parts: [] }] })
    expect(await two).toHaveLength(1)
    expect(await one).toEqual([])
  })

  it('computes a change before what else was asked', async () => {
    const { engine, asks, answer, using } = begun()
    const [one, two] = [engine.open('annualKwh'), engine.open('totalCents')]
    engine.compute(using(1), 'fine')
    expect(asks.map(({ kind }) => kind)).toEqual(['ground', 'open', 'compute'])
    answer({ kind: 'opened', turn: 1, rows: [] })
    expect(asks).toHaveLength(3)
    answer(good)
    expect(asks.map(({ kind }) => kind).at(-1)).toBe('open')
    answer({ kind: 'opened', turn: 2, rows: [] })
    expect([await one, await two]).toEqual([[], []])
  })

  it('rejects what was asked of a worker that broke, and asks on', async () => {
    const { engine, asks, fail, using } = begun()
    const asked = engine.whatIf(using(1))
    fail()
    await expect(asked).rejects.toMatchObject({ name: 'ComputeFault' })
    void engine.open('annualKwh')
    expect(asks).toHaveLength(3)
  })

  it('begins with the first figures, or with why there are none', async () => {
    const { engine, answer, using } = begun()
    const first = firstOf(engine, using(1))
    answer(good)
    expect((await first).inputs.use.annualKwh).toBe(1)
    const failing = firstOf(engine, using(2))
    answer({ kind: 'failed', problem: problemOf(null) })
    await expect(failing).rejects.toMatchObject({ problem: { text: 'unknown' } })
  })
})
