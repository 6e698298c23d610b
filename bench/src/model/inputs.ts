import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ArrayPlane, decodeWeather, type Weather } from '@girasol/pv-model'

const folder = join(import.meta.dirname, '../../../packages/solar-data/data/weather')

/** The packaged stations' years, read afresh: nothing is known of them yet. */
export function packagedYears(): Weather[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => decodeWeather(readFileSync(join(folder, name))))
}

/** Roof planes of all pitches and directions, the same in each run. */
export function roofPlanes(count: number): ArrayPlane[] {
  return Array.from({ length: count }, (_, index) => ({
    kwDc: 2 + (index % 9),
    tiltDeg: (index * 7) % 61,
    azimuthDeg: (index * 47) % 360,
    mounting: 'roof',
    moduleType: 'standard',
    losses: 14.08,
    dcAcRatio: 1.2,
    inverterEfficiencyPct: 96,
  }))
}
