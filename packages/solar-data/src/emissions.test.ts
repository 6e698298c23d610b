import { avoidedCo2 } from '@girasol/economics'
import { daysInMonth, decodeWeather, prepareSite, simulatePlane } from '@girasol/pv-model'
import { describe, expect, it } from 'vitest'
import { emissionRegions, stateNames } from './index.ts'
import { readSolarData, readStateEmissions, readWeatherFile } from './node.ts'

const { emissions: book } = await readSolarData()
const kgPerPound = 0.45359237

/** A region alone, as if a state drew on nothing else. */
async function factorsOf(region: string): Promise<Float64Array> {
  const factors = await readStateEmissions({ ...book, states: { XX: { [region]: 100 } } }, 'XX')
  if (factors === null) throw new Error(`no factors for ${region}`)
  return factors
}

/** Power of each hour of an 8 kW roof at a packaged station, W. */
async function roofHours(stationId: string, azimuthDeg: number): Promise<Float64Array> {
  const { stations } = await readSolarData()
  const bytes = await readWeatherFile(stations, stationId)
  if (bytes === null) throw new Error('no weather')
  const plane = {
    kwDc: 8,
    tiltDeg: 20,
    azimuthDeg,
    mounting: 'roof',
    moduleType: 'standard',
    losses: 14.08,
    dcAcRatio: 1.2,
    inverterEfficiencyPct: 96,
  } as const
  const made = simulatePlane(prepareSite(decodeWeather(bytes)), plane, { hourly: true }).hourlyAcW
  if (made === undefined) throw new Error('no hours')
  return made
}

/** Each hour replaced by the mean of its month and time of day. */
function monthHourMeans(factors: Float64Array): Float64Array {
  const monthOf = daysInMonth.flatMap((days, month) => Array.from({ length: days }, () => month))
  const keyOf = (hour: number) => (monthOf[Math.floor(hour / 24)] ?? 0) * 24 + (hour % 24)
  const sums = new Float64Array(288)
  for (const [hour, factor] of factors.entries()) {
    sums[keyOf(hour)] = (sums[keyOf(hour)] ?? 0) + factor
  }
  return factors.map(
    (_, hour) => (sums[keyOf(hour)] ?? 0) / (daysInMonth[Math.floor(keyOf(hour) / 24)] ?? 1),
  )
}

/** Published with AVERT 2023: mean of all hours and of 9 to 16 o'clock, pounds per kWh. */
const published: Record<string, [number, number]> = {
  CA: [1.032, 1.0273],
  CENT: [1.7302, 1.7383],
  FL: [1.0426, 1.0806],
  MIDA: [1.3573, 1.3955],
  MIDW: [1.6978, 1.7329],
  NCSC: [1.5095, 1.4917],
  NE: [1.0663, 1.0802],
  NW: [1.6052, 1.5448],
  NY: [1.056, 1.0721],
  RM: [1.8277, 1.8141],
  SE: [1.4397, 1.5132],
  SW: [1.341, 1.3739],
  TE: [1.2925, 1.2944],
  TN: [1.3317, 1.382],
  AKGD: [1.29, 1.29],
  HIMS: [1.72, 1.72],
  HIOA: [1.92, 1.92],
}

describe('packaged emissions', () => {
  it.each(Object.entries(published))('has the means of %s as published', async (region, means) => {
    const factors = await factorsOf(region)
    const mean = (hours: Float64Array) => hours.reduce((sum, kg) => sum + kg, 0) / hours.length
    expect(mean(factors) / kgPerPound).toBeCloseTo(means[0], 3)
    const day = factors.filter((_, hour) => hour % 24 >= 9 && hour % 24 < 16)
    expect(Math.abs(mean(day) / kgPerPound - means[1])).toBeLessThan(0.02)
  })

  it('maps every state to regions that add up to the whole', () => {
    for (const state of Object.keys(stateNames).filter((code) => code !== 'PR')) {
      const regions = emissionRegions(book, state)
      const whole = regions.reduce((sum, { sharePct }) => sum + sharePct, 0)
      expect(whole, state).toBeCloseTo(100, 1)
      expect(regions.every(({ region }) => region in published)).toBe(true)
    }
    expect(emissionRegions(book, null)).toEqual([])
    expect(emissionRegions(book, 'constructor')).toEqual([])
  })

  it('never turns a state from outside into a path', async () => {
    expect(await readStateEmissions(book, '../../stations.json')).toBeNull()
    expect(await readStateEmissions(book, '__proto__')).toBeNull()
    expect(await readStateEmissions(book, 'PR')).toBeNull()
    expect(await readStateEmissions(book, null)).toBeNull()
  })

  it('gives a Houston roof what the hours of its regions give', async () => {
    const made = await roofHours('houston_tx_tmy3', 180)
    const regions = emissionRegions(book, 'TX')
    const parts = await Promise.all(
      regions.map(async ({ region, sharePct }) => ({ sharePct, factors: await factorsOf(region) })),
    )
    const mixed = await readStateEmissions(book, 'TX')
    if (mixed === null) throw new Error('no factors')
    const whole = avoidedCo2(made, mixed).kgPerYear
    const weights = parts.reduce((sum, { sharePct }) => sum + sharePct, 0)
    const separate = parts.map(
      ({ sharePct, factors }) => (avoidedCo2(made, factors).kgPerYear * sharePct) / weights,
    )
    expect(whole).toBeCloseTo(
      separate.reduce((sum, kg) => sum + kg, 0),
      6,
    )
    const perKwh = whole / (made.reduce((sum, watts) => sum + watts, 0) / 1000)
    expect(perKwh).toBeGreaterThan(0.55)
    expect(perKwh).toBeLessThan(0.68)
  })

  it('keeps every hour: means by month and hour would miss an east roof in Boston by 0.5 % and more', async () => {
    const made = await roofHours('boston_ma_tmy3', 90)
    const factors = await factorsOf('NE')
    const exact = avoidedCo2(made, factors).kgPerYear
    const means = avoidedCo2(made, monthHourMeans(factors)).kgPerYear
    expect(Math.abs(means / exact - 1)).toBeGreaterThan(0.005)
    expect(Math.abs(means / exact - 1)).toBeLessThan(0.015)
  })
})
