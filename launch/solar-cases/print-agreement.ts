import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import {
  agreementTable,
  caseError,
  computeCase,
  decodeWeather,
  modelVersion,
  readCases,
  type Weather,
} from '@girasol/pv-model'
import { file } from '../project.ts'

/** Computes all carried reference cases with the packaged weather and prints the worst by group. */
export function printAgreement(): number {
  const reference = file('packages/pv-model/fixtures/pvwatts-open.csv.gz')
  const { rows } = readCases(gunzipSync(readFileSync(reference)).toString('utf8'))
  const years = new Map<string, Weather>()
  const errors = rows.map((row) => {
    const station = row.cells.get('station') ?? ''
    const year = years.get(station) ?? packagedYear(station)
    years.set(station, year)
    return caseError(row.cells, computeCase([year], row))
  })
  console.log(
    `${modelVersion} beside ssc 308 pvwattsv8, ${errors.length} cases, ${years.size} stations`,
  )
  console.log(`Greatest distance of each group, and its case:\n\n${agreementTable(errors)}`)
  return 0
}

function packagedYear(station: string): Weather {
  return decodeWeather(readFileSync(file('packages/solar-data/data/weather', `${station}.gsw`)))
}
