import type { ArrayPlane, PlaneYield } from '../array-plane.ts'
import { prepareSite, type Site } from '../site.ts'
import { simulatePlane } from '../simulate-plane.ts'
import type { Weather } from '../weather.ts'
import { inItsRow, planeOfCase } from './case-plane.ts'
import type { CaseRow } from './case-table.ts'

const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'))

/** The columns that a case gets, in the order of the reference results. */
export const resultColumns: readonly string[] = [
  'ac_annual_kwh',
  ...months.map((month) => `ac_m${month}`),
  'poa_annual_kwh_m2',
  ...months.map((month) => `poa_m${month}`),
  'dc_annual_kwh',
  'capacity_factor_pct',
  'kwh_per_kw',
  'tcell_max',
  'tcell_mean_sunup',
  'ac_peak_w',
]

/**
 * Computes one case with its weather (a year for each step of the hour): numbers by the names of
 * `resultColumns`. Energy in kWh, irradiation in kWh/m2, temperatures in degrees Celsius, power in
 * W. Throws `PvModelError` with line and column of the case.
 */
export function computeCase(
  weather: readonly [Weather, ...Weather[]],
  row: CaseRow,
): ReadonlyMap<string, number> {
  const plane = planeOfCase(row)
  const years = inItsRow(row.row, () => weather.map((part) => yearOf(prepareSite(part), plane)))
  return figures(years, plane)
}

type Year = PlaneYield & { engineMeanC: number }

function yearOf(site: Site, plane: ArrayPlane): Year {
  const year = simulatePlane(site, plane)
  // The engine's mean is over all sun-up hours, with 0 degrees where no light reaches the cells.
  return { ...year, engineMeanC: (year.cellMeanC * year.litHours) / Math.max(1, site.steps) }
}

function figures(years: readonly Year[], { kwDc }: ArrayPlane): ReadonlyMap<string, number> {
  const mean = (of: (year: Year) => number) => sum(years.map(of)) / years.length
  const monthly = (of: (year: Year) => number[]) =>
    months.map((_, month) => mean((year) => of(year)[month] ?? 0))
  const annualKwh = mean((year) => year.annualKwh)
  const values = [
    annualKwh,
    ...monthly((year) => year.monthlyKwh),
    mean((year) => sum(year.poaMonthly)),
    ...monthly((year) => year.poaMonthly),
    mean((year) => sum(year.dcMonthlyKwh)),
    (annualKwh / (kwDc * 8760)) * 100,
    annualKwh / kwDc,
    Math.max(...years.map((year) => year.cellPeakC)),
    mean((year) => year.engineMeanC),
    Math.max(...years.map((year) => year.acPeakW)),
  ]
  return new Map(resultColumns.map((name, index) => [name, values[index] ?? 0]))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** A figure as the reference results write it. */
export function figureText(column: string, value: number): string {
  return value.toFixed(column.startsWith('tcell') || column === 'ac_peak_w' ? 4 : 6)
}
