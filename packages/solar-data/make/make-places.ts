import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { csvRows, rounded } from './write-json.ts'

type Named = { zip: string; latitude: number; longitude: number; city: string; state: string }
type Row = { zip: string; latitude: number; longitude: number; zone: string; kind: 'area' | 'box' }

/** Armed forces and freely associated states: no roof there is ours. */
const abroad = new Set(['AA', 'AE', 'AP', 'AS', 'FM', 'GU', 'MH', 'MP', 'PW', 'VI'])

/**
 * ZIP areas with centroid and zone (Census), named by the ZIP list; ZIPs that are only post office
 * boxes are added at the list's own position with the zone of the nearest area.
 */
export function makePlaces(pack: string, zipcodes: string, data: string): void {
  const named = namesByZip(zipcodes)
  const areas = withUsZones(readAreas(pack).filter((area) => named.has(area.zip)))
  const known = new Set(areas.map((area) => area.zip))
  const boxes = [...named.values()].flatMap((place) =>
    known.has(place.zip) ? [] : box(place, areas),
  )
  const rows = [...areas, ...boxes].sort((a, b) => (a.zip < b.zip ? -1 : 1))
  const zones = [...new Set(rows.map((row) => row.zone))].sort()
  const lines = rows.map((row) => line(row, zones, named.get(row.zip)))
  writeFileSync(join(data, 'places.csv'), `${zones.join(',')}\n${lines.join('\n')}\n`)
}

function namesByZip(zipcodes: string): Map<string, Named> {
  const require = createRequire(join(zipcodes, 'package.json'))
  const { codes } = require(join(zipcodes, 'lib/codes.js')) as { codes: Record<string, Named> }
  const wanted = Object.values(codes).filter(
    ({ zip, city, state }) => /^\d{5}$/.test(zip) && city !== '' && !abroad.has(state),
  )
  return new Map(wanted.map((place) => [place.zip, place]))
}

function readAreas(pack: string): Row[] {
  const text = gunzipSync(readFileSync(join(pack, 'geo/us_zip.csv.gz'))).toString('utf8')
  return csvRows(text).map((row) => ({
    zip: row.zip ?? '',
    latitude: Number(row.lat),
    longitude: Number(row.lon),
    zone: row.tz ?? '',
    kind: 'area' as const,
  }))
}

/** Along the borders the zone look-up sometimes answers with the neighbour's zone. */
const usZone =
  /^(Pacific\/Honolulu|America\/(Adak|Anchorage|Boise|Chicago|Denver|Detroit|Indiana\/.*|Juneau|Kentucky\/.*|Los_Angeles|Menominee|Metlakatla|New_York|Nome|North_Dakota\/.*|Phoenix|Puerto_Rico|Sitka|Yakutat))$/

function withUsZones(areas: Row[]): Row[] {
  const certain = areas.filter(({ zone }) => usZone.test(zone))
  return areas.map((area) =>
    usZone.test(area.zone)
      ? area
      : { ...area, zone: nearest(certain, area, Infinity)?.zone ?? area.zone },
  )
}

function nearest(
  areas: Row[],
  to: { latitude: number; longitude: number },
  withinDegrees: number,
): Row | undefined {
  let best: Row | undefined
  let least = withinDegrees
  for (const area of areas) {
    const away = Math.hypot(area.latitude - to.latitude, area.longitude - to.longitude)
    if (away < least) [best, least] = [area, away]
  }
  return best
}

function box({ zip, latitude, longitude }: Named, areas: Row[]): Row[] {
  if (!latitude || !longitude) return []
  const best = nearest(areas, { latitude, longitude }, 0.5)
  return best === undefined ? [] : [{ zip, latitude, longitude, zone: best.zone, kind: 'box' }]
}

function line(row: Row, zones: string[], place: Named | undefined): string {
  const position = `${rounded(row.latitude, 2)},${rounded(row.longitude, 2)}`
  const kind = row.kind === 'box' ? 'b' : ''
  return `${row.zip},${position},${zones.indexOf(row.zone)},${kind},${place?.state},${place?.city}`
}
