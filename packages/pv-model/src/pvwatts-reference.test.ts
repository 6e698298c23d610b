import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { planeOfCase } from './cases/case-plane.ts'
import {
  type CaseError,
  caseError,
  type CaseRow,
  computeCase,
  decodeWeather,
  prepareSite,
  readCases,
  simulatePlane,
  type Weather,
} from './index.ts'

const fixture = (name: string) =>
  gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures', name))).toString('utf8')
const weatherFolder = join(import.meta.dirname, '../../solar-data/data/weather')
const { rows } = readCases(fixture('pvwatts-open.csv.gz'))
const byStation = Map.groupBy(rows, ({ cells }) => cells.get('station') ?? '')
const years = new Map<string, Weather>(
  Array.from(byStation.keys(), (id) => [
    id,
    decodeWeather(readFileSync(join(weatherFolder, `${id}.gsw`))),
  ]),
)

function yearOf(station: string): Weather {
  const year = years.get(station)
  if (year === undefined) throw new Error(`no weather of ${station}`)
  return year
}

/** Trackers and light on the back may be further off than fixed planes. */
function allowed({ group }: CaseError): number {
  return /axis|axes|back/.test(group) ? 0.003 : 0.001
}

describe('the solar model beside the PVWatts v8 engine', () => {
  it('has all cases of every packaged station', () => {
    expect(rows).toHaveLength(664)
    expect(byStation.size).toBe(18)
  })

  it.each([...byStation])('%s: year, months, light and peak', (station, cases) => {
    for (const row of cases) {
      const figures = computeCase([yearOf(station)], row)
      const error = caseError(row.cells, figures)
      expect(error.annual, error.caseId).toBeLessThan(allowed(error))
      expect(error.month, error.caseId).toBeLessThan(0.002)
      expect(error.light, error.caseId).toBeLessThan(allowed(error))
      for (const column of ['dc_annual_kwh', 'capacity_factor_pct', 'kwh_per_kw', 'ac_peak_w']) {
        const off = (figures.get(column) ?? 0) / Number(row.cells.get(column)) - 1
        expect(Math.abs(off), `${error.caseId} ${column}`).toBeLessThan(allowed(error))
      }
      for (const column of ['tcell_max', 'tcell_mean_sunup']) {
        const off = (figures.get(column) ?? 0) - Number(row.cells.get(column))
        expect(Math.abs(off), `${error.caseId} ${column}`).toBeLessThan(0.05)
      }
    }
  })
})

describe('hour by hour', () => {
  const [head = '', ...lines] = fixture('pvwatts-hourly.csv.gz').trim().split('\n')
  const table = lines.map((line) => line.split(',').map(Number))

  it.each(head.split(',').map((id, column) => [id, column] as const))(
    '%s: within 1 W per kW in 99 of 100 hours',
    (id, column) => {
      const row = rows.find(({ cells }) => cells.get('case_id') === id) as CaseRow
      const plane = planeOfCase(row)
      const site = prepareSite(yearOf(row.cells.get('station') ?? ''))
      const hours = simulatePlane(site, plane, { hourly: true }).hourlyAcW ?? []
      const off = Array.from(hours, (watts, hour) =>
        Math.abs(watts - (table[hour]?.[column] ?? Number.NaN)),
      )
      expect(off).toHaveLength(8760)
      expect((off.toSorted((a, b) => a - b)[8672] ?? Infinity) / plane.kwDc).toBeLessThan(1)
    },
  )
})
