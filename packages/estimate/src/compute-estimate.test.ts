import { roofPlaneFromRectangle } from '@girasol/roof-layout'
import { simulatePlane } from '@girasol/pv-model'
import { describe, expect, it } from 'vitest'
import { EstimateInputs, EstimateResult } from '../../contract/src/index.ts'
import { dataOf, inputsOf, type PlaceName, places, siteOf } from './home.fixture.ts'
import { sumOf } from './hours.ts'
import {
  computeEstimate,
  createEstimator,
  defaultPlane,
  type EstimateInputs as Inputs,
  systemLosses,
} from './index.ts'

const names = Object.keys(places) as PlaceName[]
const site = siteOf('boston')
const data = dataOf('boston')
const inputs = inputsOf('boston')
const north = roofPlaneFromRectangle({
  id: 'north',
  azimuthDeg: 0,
  pitchDeg: 22.6,
  widthM: 12,
  slopeLengthM: 5,
  x: 0,
  y: 12,
})

function wanting(panels: number, planes = inputs.roof.planes): Inputs {
  return {
    ...inputs,
    roof: { ...inputs.roof, planes },
    panels: { wish: { kind: 'count', panels }, removed: [] },
  }
}

describe('computeEstimate', () => {
  it('gives what the model gives for the roof', () => {
    const { result } = computeEstimate(site, inputs, data)
    const year = simulatePlane(site, {
      kwDc: result.kwDc,
      tiltDeg: 22.6,
      azimuthDeg: 180,
      mounting: 'roof',
      moduleType: data.module.moduleType,
      losses: systemLosses(inputs.assumptions),
      dcAcRatio: 1.2,
      inverterEfficiencyPct: 96,
    })
    expect(result.panels).toBeGreaterThanOrEqual(12)
    expect(result.panels).toBe(result.mostPanels)
    expect(result.kwDc).toBeCloseTo(result.panels * 0.4, 9)
    expect(result.annualKwh / year.annualKwh).toBeCloseTo(1, 4)
    expect(result.monthlyKwh).toHaveLength(12)
  })

  it('says when the station is too far', () => {
    const far = { ...data, distanceKm: 251 }
    expect(computeEstimate(site, inputs, far).result.station.fair).toBe(false)
    expect(computeEstimate(site, inputs, data).result.station).toMatchObject({
      distanceKm: 4.3,
      fair: true,
    })
  })

  it('takes the sunnier plane first', () => {
    const most = computeEstimate(site, inputs, data).result.mostPanels
    const both = [north, defaultPlane]
    const { result } = computeEstimate(site, wanting(most + 3, both), data)
    expect(result.planes.map(({ id, panels }) => [id, panels])).toEqual([
      ['north', 3],
      ['plane-1', most],
    ])
  })

  it.each(names)('has sensible first figures for %s, as the contract wants them', (name) => {
    const first = inputsOf(name)
    expect(EstimateInputs.parse(first)).toEqual(first)
    const { result } = computeEstimate(siteOf(name), first, dataOf(name))
    expect(EstimateResult.parse(result)).toEqual(result)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    const perKw = result.annualKwh / result.kwDc
    expect(perKw).toBeGreaterThan(1000)
    expect(perKw).toBeLessThan(1900)
    expect(result.uncertainty.p90Kwh / result.annualKwh).toBeGreaterThan(0.8)
    expect(result.price.totalCents / (result.kwDc * 1000)).toBeGreaterThan(200)
    expect(result.price.totalCents / (result.kwDc * 1000)).toBeLessThan(500)
    expect(result.money.firstYearSavingsCents).toBeGreaterThan(50_000)
    expect(result.bills.withCents).toBeLessThan(result.bills.withoutCents)
    expect(result.design.kind).toBe('string')
    expect(result.co2?.kgPerYear).toBeGreaterThan(2000)
  })

  it('judges by place: dear power in the sun is good, cheap power under clouds is not', () => {
    const verdictOf = (name: PlaceName) =>
      computeEstimate(siteOf(name), inputsOf(name), dataOf(name)).result.verdict
    expect(verdictOf('honolulu')).toMatchObject({ code: 'good', changes: [] })
    const portland = verdictOf('portland')
    expect(portland).toMatchObject({ code: 'notWorthIt', reasons: ['neverPaysBack', 'cheapPower'] })
    expect(portland.changes.map(({ code }) => code)).toEqual([
      'systemCostsAtMost',
      'powerIsWorthAtLeast',
    ])
  })

  it('never calls good what we would not build: a low present value is a caution', () => {
    const finance = { loan: null, discountPctPerYear: 20 }
    const home = { ...inputsOf('honolulu'), finance }
    const { result } = computeEstimate(siteOf('honolulu'), home, dataOf('honolulu'))
    expect(result.verdict.code).toBe('good')
    expect(result.money.netPresentValueCents).toBeLessThan(0)
    expect(result.choice).toEqual({ build: true, reasons: ['roofIsFull', 'gainsNothing'] })
    const poor = computeEstimate(siteOf('portland'), inputsOf('portland'), dataOf('portland'))
    expect(poor.result.verdict.code).toBe('notWorthIt')
    expect(poor.result.choice.build).toBe(false)
  })

  it('has an honest answer where nothing is built', () => {
    const { result } = computeEstimate(site, { ...wanting(0), battery: usual }, data)
    expect(EstimateResult.parse(result)).toEqual(result)
    expect(result).toMatchObject({ panels: 0, kwDc: 0, annualKwh: 0, battery: null })
    expect(result.price.totalCents).toBe(0)
    expect(result.money).toMatchObject({ firstYearSavingsCents: 0, paybackYears: null })
    expect(result.verdict).toEqual({ code: 'notWorthIt', reasons: [], changes: [] })
    expect(result.design).toEqual({ kind: 'none', code: 'noPanels' })
    expect(result.mostPanels).toBeGreaterThan(0)
    const tiny = roofPlaneFromRectangle({ ...rectangle, widthM: 1, slopeLengthM: 1 })
    const nothing = computeEstimate(site, wanting(5, [tiny]), data).result
    expect(nothing.verdict.reasons).toEqual(['noPanelsFit'])
    expect(nothing.choice).toEqual({ build: false, reasons: ['noPanelsFit'] })
  })

  it('says why no array is designed', () => {
    const unrated = computeEstimate(site, inputs, { ...data, moduleRating: null }).result
    expect(unrated.design).toEqual({ kind: 'none', code: 'noRatings' })
    const wide = roofPlaneFromRectangle({ ...rectangle, widthM: 60, slopeLengthM: 20 })
    const large = computeEstimate(site, wanting(300, [wide]), data).result
    expect(large.panels).toBe(300)
    expect(large.design).toEqual({ kind: 'none', code: 'tooMany' })
    const micro = data.inverters.find(({ kind }) => kind === 'micro')
    if (micro === undefined) throw new Error('the catalogue lacks microinverters')
    const weak = { ...data, inverters: [{ ...micro, maxDcV: 30, mpptHighV: 30, mpptLowV: 20 }] }
    expect(computeEstimate(site, inputs, weak).result.design).toEqual({
      kind: 'none',
      code: 'nothingFits',
    })
  })

  it('adds what it is told of: adders, a battery, incentives with their dates', () => {
    const plain = computeEstimate(site, inputs, data).result
    const more = { ...inputs, adders: ['steepRoof', 'steepRoof', 'battery'], battery: usual }
    const { result } = computeEstimate(site, { ...more, incentives: ['us25D'] }, data)
    expect(result.price.lines.slice(plain.price.lines.length).map(({ code }) => code)).toEqual([
      'steepRoof',
      'battery',
    ])
    expect(sumOf(result.price.lines.map(({ cents }) => cents))).toBe(result.price.totalCents)
    expect(result.price.lines.at(-1)?.cents).toBe(Math.round(123_549.6 * 13.5))
    expect(result.battery?.cycles).toBeGreaterThan(50)
    expect(result.money.refusedIncentives).toEqual([{ id: 'us25D', status: 'ended' }])
    expect(result.money.rows.map((row) => row.batteryReplacement)).toContain(
      -(result.price.lines.at(-1)?.cents ?? 0),
    )
    const then = { ...data, today: '2025-06-01' }
    const claimed = computeEstimate(site, { ...inputs, incentives: ['us25D'] }, then).result
    expect(claimed.money.rows[1]?.incentives).toBe(Math.round(plain.price.totalCents * 0.3))
  })

  it('borrows as it is told', () => {
    const loan = { aprPct: 7, years: 25, financedPct: 80, dealerFeePct: 20 }
    const { result } = computeEstimate(
      site,
      { ...inputs, finance: { ...inputs.finance, loan } },
      data,
    )
    const financed = Math.round(result.price.totalCents * 0.8)
    expect(result.money.loan).toMatchObject({
      feeCents: Math.round(financed * 0.2),
      principalCents: financed + Math.round(financed * 0.2),
    })
    const paid = -sumOf(result.money.rows.map((row) => row.loanPayment))
    expect(paid).toBe(
      (result.money.loan?.principalCents ?? 0) + (result.money.loan?.interestCents ?? 0),
    )
    expect(result.money.totalPaidCents).toBe(result.price.totalCents - financed + paid)
  })

  it('names unknown codes', () => {
    expect(() => computeEstimate(site, { ...inputs, adders: ['gold'] }, data)).toThrow(
      expect.objectContaining({ code: 'unknownAdder' }),
    )
    expect(() => computeEstimate(site, { ...inputs, incentives: ['none'] }, data)).toThrow(
      expect.objectContaining({ code: 'unknownIncentive' }),
    )
  })

  it('is not disturbed by what was computed, or failed, before', () => {
    const estimator = createEstimator(site)
    const fresh = computeEstimate(site, inputs, data)
    const changed: Inputs[] = [
      { ...inputs, battery: usual },
      { ...inputs, adders: ['gold'] },
      wanting(7),
      { ...inputs, assumptions: { ...inputs.assumptions, soilingPct: 30 } },
      { ...inputs, panels: { wish: { kind: 'bestPayback' }, removed: [] } },
    ]
    for (const other of [...changed, ...changed]) {
      try {
        estimator.compute(other, data, 'fine')
      } catch (error) {
        expect(error).toMatchObject({ code: 'unknownAdder' })
      }
      expect(estimator.compute(structuredClone(inputs), data, 'fine')).toEqual(fresh)
    }
  })
})

const usual = { capacityKwh: 13.5, powerKw: 5, mode: 'selfConsumption' } as const
const rectangle = { id: 'plane-1', azimuthDeg: 180, pitchDeg: 20, x: 0, y: 0 }
