import { stateNames } from './state-names.ts'

/** A place an estimate can be made for; its position is rounded to two decimals (about 1 km). */
export type Place = {
  label: string
  zip: string | null
  state: string | null
  latitude: number
  longitude: number
  timeZone: string
}

type ZipRow = {
  zip: string
  latitude: number
  longitude: number
  timeZone: string
  /** A ZIP of post office boxes only: it can be searched but has no area of its own. */
  boxesOnly: boolean
  state: string
  city: string
}

type City = { name: string; state: string; folded: string; rows: ZipRow[] }

/** Searchable places: ZIP rows in order, cities with the most ZIPs first. */
export type PlaceBook = { rows: readonly ZipRow[]; cities: readonly City[] }

/** Reads `data/places.csv`: zones in line one, then zip, latitude, longitude, zone, kind, state, city. */
export function readPlaceBook(text: string): PlaceBook {
  const [zones = '', ...lines] = text.trim().split('\n')
  const zoneNames = zones.split(',')
  const rows = lines.map((line) => readRow(line, zoneNames))
  return { rows, cities: citiesOf(rows) }
}

function readRow(line: string, zones: readonly string[]): ZipRow {
  const [zip = '', latitude, longitude, zone, kind, state = '', city = ''] = line.split(',')
  return {
    zip,
    latitude: Number(latitude),
    longitude: Number(longitude),
    timeZone: zones[Number(zone)] ?? 'UTC',
    boxesOnly: kind === 'b',
    state,
    city,
  }
}

function citiesOf(rows: readonly ZipRow[]): City[] {
  const cities = new Map<string, City>()
  for (const row of rows) {
    const key = `${row.city},${row.state}`
    const city = cities.get(key) ?? newCity(row)
    city.rows.push(row)
    cities.set(key, city)
  }
  return [...cities.values()].sort((a, b) => b.rows.length - a.rows.length)
}

function newCity({ city, state }: ZipRow): City {
  return { name: city, state, folded: fold(city), rows: [] }
}

/** Lower case without accents or punctuation; "St.", "Ft." and "Mt." are written out. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bft\b/g, 'fort')
    .replace(/\bmt\b/g, 'mount')
    .trim()
}

/**
 * Places for what a person typed: the beginning of a ZIP, or of a city's name, with or without its
 * state ("austin", "Austin, TX", "san josé california"). Exact names first, then larger cities.
 */
export function searchPlaces(book: PlaceBook, query: string, limit = 10): Place[] {
  const zip = /^\s*(\d{1,5})\b/.exec(query)?.[1]
  if (zip !== undefined) return zipsFrom(book.rows, zip).slice(0, limit).map(zipPlace)
  const { name, state } = splitQuery(fold(query))
  if (name === '') return []
  const whole = fold(query)
  const found = book.cities.filter(
    (city) =>
      city.folded.startsWith(whole) ||
      (state !== null && city.state === state && city.folded.startsWith(name)),
  )
  const exactFirst = [...found].sort((a, b) => rank(a, name, whole) - rank(b, name, whole))
  return exactFirst.slice(0, limit).map(cityPlace)
}

function rank(city: City, name: string, whole: string): number {
  return city.folded === whole || city.folded === name ? 0 : 1
}

function zipsFrom(rows: readonly ZipRow[], prefix: string): ZipRow[] {
  const found = rows.filter((row) => row.zip.startsWith(prefix))
  return found.sort((a, b) => Number(a.boxesOnly) - Number(b.boxesOnly))
}

function splitQuery(query: string): { name: string; state: string | null } {
  for (const [state, full] of Object.entries(stateNames)) {
    for (const tail of [fold(full), state.toLowerCase()]) {
      if (query.endsWith(` ${tail}`)) return { name: query.slice(0, -tail.length - 1), state }
    }
  }
  return { name: query, state: null }
}

function zipPlace(row: ZipRow): Place {
  return placeOf(row, `${row.city}, ${row.state} ${row.zip}`)
}

/** A city stands at its most central ZIP. */
function cityPlace(city: City): Place {
  const areas = city.rows.filter((row) => !row.boxesOnly)
  const rows = areas.length > 0 ? areas : city.rows
  const middle = {
    latitude: rows.reduce((sum, row) => sum + row.latitude, 0) / rows.length,
    longitude: rows.reduce((sum, row) => sum + row.longitude, 0) / rows.length,
  }
  const central = nearestRow(rows, middle.latitude, middle.longitude)
  if (central === null) throw new Error(`city ${city.name} has no ZIP`)
  return placeOf(central.row, `${city.name}, ${city.state}`)
}

function placeOf(row: ZipRow, label: string): Place {
  const { zip, state, latitude, longitude, timeZone } = row
  return { label, zip, state, latitude, longitude, timeZone }
}

/** Farther from every ZIP than this (degrees of latitude, about 55 km) a pin has no name. */
const nameReach = 0.5

/** Names a pin by the nearest ZIP area; the position stays the pin's own, rounded. */
export function nearestPlace(book: PlaceBook, latitude: number, longitude: number): Place | null {
  const near = book.rows.filter(
    (row) => !row.boxesOnly && Math.abs(row.latitude - latitude) < nameReach,
  )
  const found = nearestRow(near, latitude, longitude)
  if (found === null || found.degrees > nameReach) return null
  const { city, state } = found.row
  return {
    ...placeOf(found.row, `${city}, ${state}`),
    latitude: Math.round(latitude * 100) / 100,
    longitude: Math.round(longitude * 100) / 100,
  }
}

function nearestRow(rows: readonly ZipRow[], latitude: number, longitude: number) {
  const narrowing = Math.cos((latitude * Math.PI) / 180)
  let best: { row: ZipRow; degrees: number } | null = null
  for (const row of rows) {
    const degrees = Math.hypot(row.latitude - latitude, (row.longitude - longitude) * narrowing)
    if (best === null || degrees < best.degrees) best = { row, degrees }
  }
  return best
}
