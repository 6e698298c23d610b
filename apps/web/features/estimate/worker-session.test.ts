import type { EstimateInputs } from '@girasol/estimate'
import { beforeAll, describe, expect, it } from 'vitest'
import { exampleGround } from './example.fixture.ts'
import type { Answer, Ground } from './worker-messages.ts'
import { createSession, handedOver } from './worker-session.ts'

let ground: Ground
let inputs: EstimateInputs
beforeAll(async () => {
  ;({ ground, inputs } = await exampleGround())
})

function begun() {
  const session = createSession()
  expect(session({ kind: 'ground', ground })).toBeNull()
  return session
}

function computed(answer: Answer | null) {
  if (answer?.kind !== 'computed') throw new Error(`no figures: ${JSON.stringify(answer)}`)
  return answer
}

const sum = (hours: Float64Array) => hours.reduce((all, kwh) => all + kwh, 0)

describe('the worker', () => {
  it('answers with figures and the hours behind them', () => {
    const { result, drawn } = computed(begun()({ kind: 'compute', inputs, level: 'fine' }))
    expect(result.panels).toBeGreaterThan(5)
    expect(drawn.layouts).toHaveLength(1)
    expect(sum(drawn.hours!.makes)).toBeCloseTo(result.annualKwh, 0)
    expect(sum(drawn.hours!.bought)).toBeCloseTo(result.flows.boughtKwh, 0)
  })

  it('comes to the same figures after its hours were handed over', () => {
    const session = begun()
    const first = computed(session({ kind: 'compute', inputs, level: 'fine' }))
    structuredClone(first, { transfer: handedOver(first) })
    expect(first.drawn.hours!.makes).toHaveLength(0)
    const again = computed(session({ kind: 'compute', inputs, level: 'fine' }))
    expect(again.result).toEqual(first.result)
    expect(sum(again.drawn.hours!.makes)).toBeCloseTo(first.result.annualKwh, 0)
  })

  it('spares the hours while something is dragged', () => {
    const answer = computed(begun()({ kind: 'compute', inputs, level: 'coarse' }))
    expect(answer.drawn.hours).toBeNull()
    expect(handedOver(answer)).toEqual([])
  })

  it('counts emissions once they are there', () => {
    const session = begun()
    const compute = () => computed(session({ kind: 'compute', inputs, level: 'fine' })).result
    expect(compute().co2).toBeNull()
    session({ kind: 'co2', factors: new Float64Array(8760).fill(0.5) })
    const { co2, annualKwh } = compute()
    expect(co2?.kgPerYear).toBeCloseTo(annualKwh / 2, 0)
  })

  it('says what is wrong with the roof and where, and goes on with the next', () => {
    const session = begun()
    const [plane] = inputs.roof.planes
    const [a, b, c, d] = plane!.outline
    const crossed = { ...plane!, outline: [a!, c!, b!, d!] }
    const roof = { ...inputs.roof, planes: [crossed] }
    const answer = session({ kind: 'compute', inputs: { ...inputs, roof }, level: 'fine' })
    expect(answer).toMatchObject({ kind: 'failed', problem: { text: 'roof.outlineCrosses' } })
    expect(answer).toMatchObject({ problem: { values: { plane: plane!.id } } })
    expect(
      computed(session({ kind: 'compute', inputs, level: 'fine' })).result.panels,
    ).toBeGreaterThan(5)
  })

  it('opens a figure of the last computation down to given ones', () => {
    const session = begun()
    expect(session({ kind: 'open', turn: 1, figure: 'totalCents' })).toMatchObject({ rows: [] })
    const { result } = computed(session({ kind: 'compute', inputs, level: 'fine' }))
    const answer = session({ kind: 'open', turn: 2, figure: 'totalCents' })
    if (answer?.kind !== 'opened') throw new Error('not opened')
    expect(answer.turn).toBe(2)
    expect(answer.rows.at(-1)?.value).toBe(result.price.totalCents)
    expect(answer.rows.some(({ equation }) => equation === 'given')).toBe(true)
  })

  it('says what other inputs would come to, and still opens the estimate that is shown', () => {
    const session = begun()
    const { result } = computed(session({ kind: 'compute', inputs, level: 'fine' }))
    const panels = { ...inputs.panels, wish: { kind: 'count' as const, panels: 3 } }
    const other = session({ kind: 'whatIf', turn: 1, inputs: { ...inputs, panels } })
    expect(other).toMatchObject({ kind: 'wouldBe', turn: 1, result: { panels: 3 } })
    const answer = session({ kind: 'open', turn: 2, figure: 'totalCents' })
    expect(answer).toMatchObject({ turn: 2 })
    if (answer?.kind === 'opened') expect(answer.rows.at(-1)?.value).toBe(result.price.totalCents)
    const roof = { ...inputs.roof, planes: [] }
    expect(session({ kind: 'whatIf', turn: 3, inputs: { ...inputs, roof } })?.kind).toMatch(
      /^would/,
    )
  })

  it('does not compute without its ground', () => {
    expect(createSession()({ kind: 'compute', inputs, level: 'fine' })?.kind).toBe('failed')
  })
})
