import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ArrayPlane, decodeWeather, prepareSite, simulatePlane } from './index.ts'

const cases = readCases(join(import.meta.dirname, '../fixtures/pvwatts-cases.csv'))
const weather = join(import.meta.dirname, '../../solar-data/data/weather')
const stations = [...new Set(cases.map((row) => row.station ?? ''))]

function readCases(path: string): Record<string, string>[] {
  const [, head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

function planeOf(row: Record<string, string>): ArrayPlane {
  const moduleTypes = ['standard', 'premium', 'thinFilm'] as const
  return {
    kwDc: Number(row.system_capacity),
    tiltDeg: Number(row.tilt),
    azimuthDeg: Number(row.azimuth),
    mounting: row.array_type === '1' ? 'roof' : 'openRack',
    moduleType: moduleTypes[Number(row.module_type)] ?? 'standard',
    losses: Number(row.losses),
    dcAcRatio: Number(row.dc_ac_ratio),
    inverterEfficiencyPct: Number(row.inv_eff),
    groundCoverRatio: row.gcr === '' ? undefined : Number(row.gcr),
  }
}

describe('the solar model beside the PVWatts v8 engine', () => {
  it('has cases of every packaged station, on roofs and racks', () => {
    expect(cases).toHaveLength(90)
    expect(stations).toHaveLength(18)
    expect(new Set(cases.map((row) => row.array_type))).toEqual(new Set(['0', '1']))
  })

  it.each(stations)('%s: year within 0.02 %%, months within 0.01 %% of the year', (station) => {
    const site = prepareSite(decodeWeather(readFileSync(join(weather, `${station}.gsw`))))
    for (const row of cases.filter((one) => one.station === station)) {
      const year = simulatePlane(site, planeOf(row))
      const annual = Number(row.ac_annual_kwh)
      expect(Math.abs(year.annualKwh / annual - 1), row.case_id).toBeLessThan(0.0002)
      year.monthlyKwh.forEach((kwh, month) => {
        const expected = Number(row[`ac_m${String(month + 1).padStart(2, '0')}`])
        expect(Math.abs(kwh - expected) / annual, `${row.case_id} ${month}`).toBeLessThan(0.0001)
      })
      const light = year.poaMonthly.reduce((sum, kwh) => sum + kwh, 0)
      expect(Math.abs(light / Number(row.poa_annual_kwh_m2) - 1), row.case_id).toBeLessThan(0.0002)
    }
  })
})
