import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { csvRows } from './write-json.ts'

/** Regions whose hours differ; the others (Alaska, Hawaii) have one figure. */
const regions = 'CA CENT FL MIDA MIDW NCSC NE NW NY RM SE SW TE TN'.split(' ')

/** Hourly factors of a region as 8760 little-endian integers, hundredths of a pound per kWh. */
export function makeEmissions(pack: string, data: string): void {
  const file = readFileSync(join(pack, 'emissions/avert_2023_co2_lb_per_kwh.csv.gz'))
  const hours = csvRows(
    gunzipSync(file)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  )
  mkdirSync(join(data, 'emissions'), { recursive: true })
  for (const region of regions) {
    const bytes = new DataView(new ArrayBuffer(hours.length * 2))
    hours.forEach((hour, index) =>
      bytes.setInt16(index * 2, Math.round(Number(hour[region]) * 100), true),
    )
    writeFileSync(join(data, `emissions/${region}.avert`), new Uint8Array(bytes.buffer))
  }
}
