/**
 * Writes `src/load/shape-data.ts` from the hourly shapes of DOE's reference apartment house in
 * sixteen climates (`doe_midrise_apartment_norm_8760.csv.gz`, from NREL/REopt.jl):
 *
 *     node packages/economics/make/make-shapes.ts FOLDER
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { encodeShape } from '../src/load/shape-code.ts'
import { monthDays } from '../src/tariffs/year-calendar.ts'

const folder = process.argv[2] ?? '.'
const file = readFileSync(join(folder, 'doe_midrise_apartment_norm_8760.csv.gz'))
const [header = '', ...lines] = gunzipSync(file).toString('utf8').trim().split('\n')
const names = header.trim().split(',').slice(1)
const rows = lines.map((line) => line.split(',').slice(1).map(Number))
const monthOfDay = monthDays.flatMap((days, month) => Array.from({ length: days }, () => month))

const shapes = names.map((name, column) => {
  const means = Array.from({ length: 288 }, () => 0)
  rows.forEach((row, hour) => {
    const month = monthOfDay[Math.floor(hour / 24)] ?? 0
    const cell = month * 24 + (hour % 24)
    means[cell] = (means[cell] ?? 0) + (row[column] ?? 0) / (monthDays[month] ?? 1)
  })
  return `  ${name[0]?.toLowerCase()}${name.slice(1)}:\n    '${encodeShape(means)}',`
})

writeFileSync(
  new URL('../src/load/shape-data.ts', import.meta.url),
  `/** Written by make/make-shapes.ts; each is twelve months of 24 hours (see shape-code.ts). */
export const shapeData = {
${shapes.join('\n')}
} as const
`,
)
