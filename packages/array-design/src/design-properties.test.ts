import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputOf, microInverter, module400, plane, stringInverter } from '../testing/inputs.ts'
import {
  type ArrayDesign,
  DesignError,
  type DesignInput,
  designArray,
  dwellingDcV,
  siteExtremes,
} from './index.ts'
import { fillFacing, shareInputs } from './fill-inputs.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const planes = fc
  .array(fc.record({ azimuthDeg: number(0, 359), pitchDeg: number(0, 50), panels: fc.nat(24) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rows) => rows.map((row, at) => ({ ...row, id: `p${at}` })))
  .filter((rows) => rows.some(({ panels }) => panels > 0))

const inverter = fc
  .record({
    acW: number(2500, 11_000),
    maxDcV: fc.constantFrom(480, 600, 1000),
    mpptLowV: number(80, 300),
    inputs: fc.integer({ min: 1, max: 3 }),
    maxInputA: number(8, 30),
    maxIscA: number(12, 45),
  })
  .map(({ acW, ...row }) => stringInverter(acW, { ...row, mpptHighV: row.maxDcV - 50 }))

const designs = fc
  .record({
    planes,
    inverters: fc.array(inverter, { minLength: 1, maxLength: 3 }),
    coldC: number(-45, 10),
    rules: fc.constantFrom('us' as const, 'es' as const),
  })
  .map(({ planes, inverters, coldC, rules }): DesignInput => {
    const site = { coldC, hotC: 40, from: 'record' as const }
    const named = inverters.map((row, at) => ({ ...row, id: `i${at}` }))
    return inputOf(planes, { inverters: [...named, microInverter()], site, rules })
  })

function every(input: DesignInput, check: (design: ArrayDesign) => void): void {
  const { best, otherKind, others } = designArray(input)
  for (const design of [best, otherKind, ...others]) if (design !== null) check(design)
}

describe('every design', () => {
  it('keeps all strings within voltage and current, equal on an input and of one facing', () => {
    fc.assert(
      fc.property(designs, (input) => {
        every(input, (design) => {
          const rating = input.inverters.find(({ id }) => id === design.inverterId)
          if (rating === undefined) throw new Error('an inverter of the catalogue')
          const slots = design.inputs.map(({ unit, input: at }) => `${unit}.${at}`)
          expect(new Set(slots).size).toBe(slots.length)
          for (const row of design.inputs) {
            const limitV = Math.min(rating.maxDcV, dwellingDcV[input.rules])
            expect(row.vocColdV).toBeLessThanOrEqual(limitV)
            expect(row.vmpHotV).toBeGreaterThanOrEqual(rating.mpptLowV - 1e-9)
            expect(1.25 * row.iscA).toBeLessThanOrEqual(rating.maxIscA + 1e-9)
            expect(row.input).toBeLessThanOrEqual(rating.inputs)
            const shares = row.planes.reduce((sum, { panels }) => sum + panels, 0)
            expect(shares).toBe(row.strings * row.panelsPerString)
          }
        })
      }),
      { numRuns: 150 },
    )
  })

  it('serves each panel once or names it as left over, within the DC/AC ratio', () => {
    fc.assert(
      fc.property(designs, (input) => {
        every(input, (design) => {
          const count = new Map(input.planes.map(({ id }) => [id, 0]))
          const rows = [...design.inputs.flatMap((row) => row.planes), ...design.leftOver]
          for (const { planeId, panels } of rows)
            count.set(planeId, (count.get(planeId) ?? 0) + panels)
          if (design.kind === 'string') {
            for (const { id, panels } of input.planes) expect(count.get(id)).toBe(panels)
          }
          const left = design.leftOver.reduce((sum, { panels }) => sum + panels, 0)
          const all = input.planes.reduce((sum, { panels }) => sum + panels, 0)
          expect(design.panelsUsed + left).toBe(all)
          expect(design.dcAcRatio).toBeLessThanOrEqual(1.5 + 1e-9)
          expect(Number.isFinite(design.scoreCents)).toBe(true)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('comes the same whatever the order of the catalogue, and more inverters are never worse', () => {
    fc.assert(
      fc.property(designs, (input) => {
        const turned = { ...input, inverters: input.inverters.toReversed() }
        expect(designArray(turned).best).toEqual(designArray(input).best)
        const fewer = { ...input, inverters: input.inverters.slice(-1) }
        const [before, after] = [designArray(fewer).best, designArray(input).best]
        if (before === null) return
        expect(after?.panelsUsed).toBeGreaterThanOrEqual(before.panelsUsed)
        if (after?.panelsUsed === before.panelsUsed) {
          expect(after.scoreCents).toBeLessThanOrEqual(before.scoreCents)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('filling of inputs', () => {
  it('serves as many panels as trying every choice does', () => {
    const option = fc.record({
      strings: fc.integer({ min: 1, max: 2 }),
      length: fc.integer({ min: 2, max: 7 }),
    })
    fc.assert(
      fc.property(
        fc.array(option, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 3 }),
        (rows, facings, inputs) => {
          const options = rows.map((row) => ({ ...row, panels: row.strings * row.length }))
          const tried = (at: number, left: readonly number[]): number => {
            if (at === inputs) return 0
            const here = left.flatMap((have, facing) =>
              options
                .filter(({ panels }) => panels <= have)
                .map(({ panels }) => panels + tried(at + 1, left.with(facing, have - panels))),
            )
            return Math.max(tried(at + 1, left), ...here)
          }
          const chosen = shareInputs(
            facings.map((panels) => fillFacing(panels, inputs, options)),
            inputs,
          )
          const sum = chosen.reduce((all, { panels }) => all + panels, 0)
          expect(sum).toBe(tried(0, facings))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('bad input', () => {
  const fault = (input: DesignInput) => {
    try {
      designArray(input)
    } catch (error) {
      if (error instanceof DesignError) return [error.code, error.field, error.index]
      throw error
    }
    return null
  }

  it('names what is wrong and where', () => {
    expect(fault(inputOf([]))).toEqual(['empty', 'planes', null])
    expect(fault(inputOf([plane(0)]))).toEqual(['empty', 'planes.panels', null])
    expect(fault(inputOf([plane(5), plane(1.5)]))).toEqual(['outOfRange', 'planes.panels', 1])
    expect(fault(inputOf([plane(150), plane(150)]))).toEqual(['tooMany', 'planes.panels', null])
    expect(fault(inputOf([plane(5, Number.NaN)]))).toEqual(['notFinite', 'planes.azimuthDeg', 0])
    const module = { ...module400, vmpV: 50 }
    expect(fault(inputOf([plane(5)], { module }))).toEqual(['outOfRange', 'module.vmpV', null])
    const site = { coldC: 10, hotC: 5, from: 'record' as const }
    expect(fault(inputOf([plane(5)], { site }))).toEqual(['outOfRange', 'site.hotC', null])
    expect(fault(inputOf([plane(5, 180, { dcPerKw: [1] })]))?.[0]).toBe('wrongLength')
    expect(() => siteExtremes([])).toThrow(DesignError)
    expect(() => siteExtremes([3, Number.NaN])).toThrow('temperature [1]')
    expect(siteExtremes([3, -9, 31])).toEqual({ coldC: -9, hotC: 31, from: 'typicalYear' })
  })

  it('throws nothing but its own error, and its numbers are finite', () => {
    const any = fc.oneof(fc.double(), number(-50, 700), fc.constantFrom(0, 1e308, Number.NaN))
    const rating = fc.record({
      watts: any,
      vocV: any,
      vmpV: any,
      iscA: any,
      impA: any,
      powerPctPerC: any,
      noctC: any,
    })
    const machine = fc.record({
      acW: any,
      maxDcV: any,
      mpptLowV: any,
      maxInputA: any,
      maxIscA: any,
    })
    fc.assert(
      fc.property(
        fc.record({}),
        rating,
        machine,
        any,
        any,
        (_, broken, inverter, coldC, panels) => {
          const cases: Partial<DesignInput>[] = [
            { module: { ...module400, ...broken } },
            { inverters: [stringInverter(5000, inverter), microInverter(300, inverter)] },
            { site: { coldC, hotC: 40, from: 'record' } },
            { planes: [plane(panels)] },
          ]
          for (const more of cases) {
            try {
              const { best } = designArray(inputOf([plane(10)], more))
              if (best !== null) expect(Number.isFinite(best.scoreCents)).toBe(true)
            } catch (error) {
              if (!(error instanceof DesignError)) throw error
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
