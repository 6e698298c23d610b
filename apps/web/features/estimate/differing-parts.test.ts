import type { EstimateResult } from '@girasol/contract'
import { computeEstimate } from '@girasol/estimate'
import { decodeWeather, prepareSite } from '@girasol/pv-model'
import { beforeAll, describe, expect, it } from 'vitest'
import { differingParts } from './differing-parts.ts'
import { exampleGround } from './example.fixture.ts'

let result: EstimateResult
beforeAll(async () => {
  const { ground, inputs } = await exampleGround()
  const { catalogue, ...rest } = ground
  const module = catalogue.modules[0]!
  const things = { ...catalogue, module, moduleRating: null, co2Factors: null }
  const site = prepareSite(decodeWeather(ground.weather))
  ;({ result } = computeEstimate(site, inputs, { ...rest, ...things }))
})

describe('differingParts', () => {
  it('finds nothing where another computer says the same, in whatever order', () => {
    const sent = JSON.parse(JSON.stringify(result)) as EstimateResult
    const turned = Object.fromEntries(Object.entries(sent).toReversed()) as EstimateResult
    expect(differingParts(result, turned)).toEqual([])
  })

  it('tolerates not even the last digit', () => {
    const other = { ...result, annualKwh: result.annualKwh + 0.1 }
    expect(differingParts(result, other)).toEqual(['energy'])
    const rows = result.money.rows.map((row, i) => (i === 25 ? { ...row, netCents: 1 } : row))
    const later = { ...other, money: { ...result.money, rows } }
    expect(differingParts(later, result)).toEqual(['energy', 'money'])
  })

  it('sees what only one of them has', () => {
    const co2 = { kgPerYear: 1, kgOverLife: 25 }
    expect(differingParts({ ...result, co2 }, result)).toEqual(['co2'])
    expect(differingParts({ ...result, monthlyKwh: [] }, result)).toEqual(['energy'])
  })
})
