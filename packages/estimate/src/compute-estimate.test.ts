import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PriceBook } from '@girasol/economics'
import { decodeWeather, type PanelModule, prepareSite, simulatePlane } from '@girasol/pv-model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  computeEstimate,
  defaultInputs,
  defaultPlane,
  type EstimateData,
  type EstimateInputs,
  systemLosses,
} from './index.ts'

const folder = join(import.meta.dirname, '../../solar-data/data')
const priceBook = JSON.parse(readFileSync(join(folder, 'price-book.json'), 'utf8')) as PriceBook
const module: PanelModule = {
  id: 'm400',
  maker: 'Maker',
  model: '400',
  watts: 400,
  areaM2: 1.91,
  widthM: 1.06,
  heightM: 1.802,
  sizeAssumed: true,
  moduleType: 'premium',
}
const data: EstimateData = {
  station: {
    id: 'boston_ma_tmy3',
    name: 'Boston Logan',
    source: 'NREL NSRDB TMY3',
    years: '1976-2003',
  },
  distanceKm: 4.26,
  module,
  priceBook,
}
const site = prepareSite(decodeWeather(readFileSync(join(folder, 'weather/boston_ma_tmy3.gsw'))))
const inputs: EstimateInputs = defaultInputs({
  place: {
    label: 'Boston, MA',
    zip: '02108',
    state: 'MA',
    latitude: 42.36,
    longitude: -71.06,
    timeZone: 'America/New_York',
  },
  stationId: 'boston_ma_tmy3',
  moduleId: 'm400',
  annualUseKwh: 7416,
  priceTenthCentsPerKwh: 311,
})
const north = { ...defaultPlane, id: 'north', azimuthDeg: 0 }

describe('computeEstimate', () => {
  it('gives what the model gives for the whole roof', () => {
    const result = computeEstimate(site, inputs, data)
    const year = simulatePlane(site, {
      kwDc: result.kwDc,
      tiltDeg: 22.6,
      azimuthDeg: 180,
      mounting: 'roof',
      moduleType: 'premium',
      losses: systemLosses(inputs.assumptions),
      dcAcRatio: 1.2,
      inverterEfficiencyPct: 96,
    })
    expect(result.panels).toBe(20)
    expect(result.kwDc).toBe(8)
    expect(result.annualKwh).toBeCloseTo(year.annualKwh, 0)
    expect(result.money.cumulativeCents[0]).toBe(-result.price.totalCents)
    expect(result.station).toMatchObject({ id: 'boston_ma_tmy3', distanceKm: 4.3, fair: true })
  })

  it('says when the station is too far', () => {
    expect(computeEstimate(site, inputs, { ...data, distanceKm: 251 }).station.fair).toBe(false)
  })

  it('fills the sunnier plane first', () => {
    const two = { ...inputs, planes: [north, defaultPlane], panelLimit: 23 }
    const { planes, panels } = computeEstimate(site, two, data)
    expect(planes.map(({ id, panels }) => [id, panels])).toEqual([
      ['north', 3],
      ['plane-1', 20],
    ])
    expect(panels).toBe(23)
    const twins = [defaultPlane, { ...defaultPlane, id: 'twin' }]
    const tied = computeEstimate(site, { ...inputs, planes: twins, panelLimit: 21 }, data)
    expect(tied.planes.map((plane) => plane.panels)).toEqual([20, 1])
  })

  it('has an honest answer for a roof on which nothing fits', () => {
    const nothing = computeEstimate(site, { ...inputs, panelLimit: 0 }, data)
    expect(nothing).toMatchObject({ panels: 0, kwDc: 0, annualKwh: 0 })
    expect(nothing.price.totalCents).toBe(0)
    expect(nothing.money).toMatchObject({ firstYearSavingsCents: 0, paybackYears: null })
    expect(nothing.verdict).toEqual({ code: 'notWorthIt', reasons: ['noPanelsFit'] })
    expect(JSON.stringify(nothing)).not.toContain('-0')
  })

  it('is consistent, finite and the same every time, whatever the roof', () => {
    const planes = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b'),
        azimuthDeg: fc.integer({ min: 0, max: 360 }),
        pitchDeg: fc.integer({ min: 0, max: 75 }),
        widthM: fc.integer({ min: 1, max: 20 }),
        slopeLengthM: fc.integer({ min: 1, max: 10 }),
        x: fc.constant(0),
        y: fc.constant(0),
      }),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(planes, fc.option(fc.integer({ min: 0, max: 60 })), (roof, panelLimit) => {
        const changed = { ...inputs, planes: roof, panelLimit }
        const result = computeEstimate(site, changed, data)
        expect(JSON.stringify(computeEstimate(site, structuredClone(changed), data))).toBe(
          JSON.stringify(result),
        )
        expect(JSON.stringify(result)).not.toMatch(/null,"annual|NaN|\d\.\d{4}/)
        expect(result.panels).toBeLessThanOrEqual(panelLimit ?? Infinity)
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
        expect(Math.abs(sum(result.monthlyKwh) - result.annualKwh)).toBeLessThan(0.7)
        expect(
          Math.abs(sum(result.planes.map((p) => p.annualKwh)) - result.annualKwh),
        ).toBeLessThan(0.3)
        expect(sum(result.planes.map((p) => p.panels))).toBe(result.panels)
      }),
      { numRuns: 25 },
    )
  })

  it('sees a change of price, use and losses', () => {
    const base = computeEstimate(site, inputs, data)
    const dearer = computeEstimate(site, { ...inputs, priceTenthCentsPerKwh: 400 }, data)
    expect(dearer.money.firstYearSavingsCents).toBeGreaterThan(base.money.firstYearSavingsCents)
    const assumptions = { ...inputs.assumptions, shadingPct: 20 }
    const shaded = computeEstimate(site, { ...inputs, assumptions }, data)
    expect(shaded.annualKwh / base.annualKwh).toBeCloseTo(0.8 / 0.97, 2)
  })
})
