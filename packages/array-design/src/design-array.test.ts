import { describe, expect, it } from 'vitest'
import { inputOf, microInverter, module400, plane, stringInverter } from '../testing/inputs.ts'
import { type DesignAnswer, designArray } from './index.ts'

const bestOf = (answer: DesignAnswer) => {
  if (answer.best === null) throw new Error('no design')
  return answer.best
}

describe('strings', () => {
  it('splits twenty panels of one facing evenly over two inputs', () => {
    const best = bestOf(designArray(inputOf([plane(20)])))
    expect(best.inputs.map(({ strings, panelsPerString }) => [strings, panelsPerString])).toEqual([
      [1, 10],
      [1, 10],
    ])
    expect(best.leftOver).toEqual([])
    expect(best.reasons).toContain('allPanelsUsed')
    expect(best.inputs[0]?.vocColdV).toBeCloseTo(10 * (45 + 0.12 * 40), 9)
  })

  it('gives each facing its own input, and planes that face alike share one', () => {
    const answer = designArray(
      inputOf([plane(6, 180), plane(8, 90), plane(3, 185, { id: 'dormer' })]),
    )
    const best = bestOf(answer)
    expect(best.inputs.map(({ planes }) => planes)).toEqual([
      [
        { planeId: 'p180', panels: 6 },
        { planeId: 'dormer', panels: 3 },
      ],
      [{ planeId: 'p90', panels: 8 }],
    ])
    expect(best.reasons).toContain('facingsOnOwnInputs')
  })

  it('takes the inverter whose lost watts and price together cost least', () => {
    const best = bestOf(designArray(inputOf([plane(20)])))
    expect(best.inverterId).toBe('string-6000')
    const dearPanels = {
      stringCentsPerAcWatt: 1,
      stringCentsPerUnit: 0,
      microCentsPerAcWatt: 1,
      panelCentsPerWatt: 900,
    }
    const larger = bestOf(designArray(inputOf([plane(20)], { weights: dearPanels })))
    expect(larger.acW).toBeGreaterThan(6000)
  })

  it('names panels no string can take', () => {
    const best = bestOf(designArray(inputOf([plane(12), plane(2, 90)])))
    expect(best.leftOver).toEqual([{ planeId: 'p90', panels: 2 }])
    expect(best.warnings).toContain('panelsLeftOver')
  })

  it('in Spain a string may be longer, where the inverter bears it', () => {
    const inverters = [stringInverter(6000, { maxDcV: 1000, mpptHighV: 800, inputs: 1 })]
    const us = designArray(inputOf([plane(16)], { inverters }))
    const es = designArray(inputOf([plane(16)], { inverters, rules: 'es' }))
    expect(us.best?.inputs[0]?.panelsPerString).toBe(8)
    expect(es.best?.inputs[0]?.panelsPerString).toBe(16)
  })

  it('warns about a typical year, a missing coefficient, a cut current and clipping', () => {
    const { warnings, losses } = bestOf(
      designArray(
        inputOf([plane(14)], {
          inverters: [stringInverter(3800, { maxInputA: 9, confirmed: false })],
          module: { ...module400, vocVPerC: null },
          site: { coldC: -15, hotC: 38, from: 'typicalYear' },
        }),
      ),
    )
    expect(warnings).toEqual([
      'coldFromTypicalYear',
      'coefficientFromTable',
      'inputCurrentCut',
      'clips',
      'ratingsUnconfirmed',
    ])
    expect(losses.currentPct).toBeGreaterThan(0)
  })

  it('says why an inverter is refused', () => {
    const refused = (inverter: ReturnType<typeof stringInverter>, panels = 20) =>
      designArray(inputOf([plane(panels)], { inverters: [inverter] })).refused.map(
        ({ code }) => code,
      )
    expect(refused(stringInverter(6000, { mpptLowV: 470 }))).toEqual(['windowTooNarrow'])
    expect(refused(stringInverter(6000, { maxDcV: 40, mpptLowV: 20, mpptHighV: 39 }))).toEqual([
      'voltageTooHigh',
    ])
    expect(refused(stringInverter(6000, { maxIscA: 14 }))).toEqual(['currentTooHigh'])
    expect(refused(stringInverter(6000), 3)).toEqual(['stringsTooShort'])
    expect(refused(stringInverter(1500, { inputs: 1, mpptLowV: 300 }), 11)).toEqual(['tooMuchDc'])
  })
})

describe('microinverters', () => {
  const inverters = [...inputOf([plane(1)]).inverters, microInverter()]

  it('strings win on a plain roof and micros stand beside them', () => {
    const { best, otherKind } = designArray(inputOf([plane(20)], { inverters }))
    expect(best?.kind).toBe('string')
    expect(best?.reasons).toContain('lowestCost')
    expect(otherKind?.kind).toBe('micro')
    expect(otherKind?.branches).toBe(2)
    expect(otherKind?.units).toBe(20)
  })

  it('micros win in shade, with many facings and with short strings, and say so', () => {
    const shaded = designArray(inputOf([plane(20, 180, { shadePct: 15 })], { inverters }))
    expect(bestOf(shaded).kind).toBe('micro')
    expect(bestOf(shaded).reasons).toContain('shadeFavoursMicro')
    const scattered = [0, 90, 180, 270].map((azimuth) => plane(3, azimuth))
    const many = bestOf(designArray(inputOf(scattered, { inverters })))
    expect(many.kind).toBe('micro')
    expect(many.reasons).toEqual(expect.arrayContaining(['manyFacings', 'noStringFits']))
  })

  it('refuses a module that is too high, too strong or too large for it', () => {
    const refused = (more: Parameters<typeof microInverter>[1], acW = 325) =>
      designArray(inputOf([plane(4)], { inverters: [microInverter(acW, more)] })).refused
    expect(refused({ maxDcV: 48, mpptHighV: 45 })[0]?.code).toBe('voltageTooHigh')
    expect(refused({ maxIscA: 11 })[0]?.code).toBe('currentTooHigh')
    expect(refused({ mpptLowV: 34 })[0]?.code).toBe('windowTooNarrow')
    expect(refused({}, 240)[0]?.code).toBe('tooMuchDc')
  })
})

describe('clipping by the hour', () => {
  it('adds up what lies above the limit, less for facings that peak apart', () => {
    const day = (peak: number, at: number) =>
      Float64Array.from({ length: 8760 }, (_, hour) =>
        Math.max(0, peak * (1 - Math.abs((hour % 24) - at) / 5)),
      )
    const inverters = [stringInverter(3800)]
    const noon = [plane(14, 180, { dcPerKw: day(900, 12) })]
    const apart = [plane(7, 90, { dcPerKw: day(900, 9) }), plane(7, 270, { dcPerKw: day(900, 15) })]
    const [one, two] = [noon, apart].map((planes) =>
      bestOf(designArray(inputOf(planes, { inverters }))),
    )
    expect([one?.clippingFrom, two?.clippingFrom]).toEqual(['hours', 'hours'])
    const hours = day(900, 12)
      .slice(0, 24)
      .map((wPerKw) => 5.6 * wPerKw)
    const whole = hours.reduce((sum, power) => sum + power, 0)
    const cut = hours.reduce((sum, power) => sum + Math.max(0, power - 3800 / 0.97), 0)
    expect(one?.losses.clippingPct).toBeCloseTo((100 * cut) / whole, 9)
    expect(two?.losses.clippingPct).toBeLessThan(one?.losses.clippingPct ?? 0)
  })
})
