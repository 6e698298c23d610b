import { WeatherError } from './weather-error.ts'
import { type FileForm, readRows, type Stamp } from './weather-rows.ts'
import { type ColumnName, csvCells, type FileColumn, readStation } from './weather-values.ts'
import type { Weather } from './weather.ts'

/** Names that a column may bear, in small letters: SAM's own, those of NSRDB downloads and old forms. */
const columnSpellings: Record<ColumnName, string[]> = {
  dni: ['dni', 'dn', 'beam', 'direct normal', 'direct normal irradiance'],
  dhi: ['dhi', 'df', 'diffuse', 'diffuse horizontal', 'diffuse horizontal irradiance'],
  temperature: [
    'tdry',
    'temperature',
    'dry bulb',
    'dry bulb temperature',
    'ambient',
    'tamb',
    'air temperature',
  ],
  wind: ['wspd', 'wind speed', 'windspeed', 'ws', 'windvel'],
  pressure: ['pres', 'pressure', 'air pressure'],
  albedo: ['albedo', 'surface albedo', 'alb'],
  snowDepth: ['snow depth', 'snow', 'snow cover'],
}

const timeSpellings = {
  year: ['year', 'yr'],
  month: ['month', 'mo'],
  day: ['day'],
  hour: ['hour', 'hr'],
  minute: ['minute', 'min'],
}

const stationSpellings = {
  source: ['source', 'src', 'data source'],
  stationId: ['location id', 'location', 'id', 'station', 'station id', 'site'],
  name: ['city'],
  state: ['state', 'province', 'region'],
  country: ['country'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'long', 'lng'],
  utcOffsetHours: ['time zone', 'timezone', 'tz'],
  elevationM: ['elevation', 'elev', 'el', 'site elevation', 'altitude'],
}

/** A column's name without its unit: "DNI (W/m^2)" is "dni". */
function plainName(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/\s*[([].*$/, '')
    .trim()
}

/** Whether the first line names a station's latitude and longitude, as SAM CSV files do. */
export function isSamCsv(lines: readonly string[]): boolean {
  const names = csvCells(lines[0] ?? '').map(plainName)
  const has = (spellings: string[]) => spellings.some((name) => names.includes(name))
  return has(stationSpellings.latitude) && has(stationSpellings.longitude)
}

/**
 * Reads a weather file in SAM CSV form, NSRDB downloads among them: station names, station values,
 * column names (and a line of units where the station says so), then the rows. A file with a
 * `Minute` column holds instantaneous values, one without it averages over [H, H+1).
 */
export function readSamCsv(lines: readonly string[]): Weather[] {
  const heads = csvCells(lines[0] ?? '').map(plainName)
  const values = csvCells(lines[1] ?? '')
  const names = csvCells(lines[2] ?? '')
  const place = placeOf(names.map(plainName))
  const hasUnits = /^(yes|1|true)$/i.test(values[placeOf(heads)(['units', 'hasunits']) ?? -1] ?? '')
  const form: FileForm = {
    station: stationOf(heads, values),
    firstRow: hasUnits ? 4 : 3,
    split: (line) => line.split(','),
    stamp: stampReader(place),
    hasMinute: place(timeSpellings.minute) !== undefined,
    columns: columnsOf(names, place),
  }
  return readRows(lines, form)
}

type Place = (spellings: readonly string[]) => number | undefined

function placeOf(names: readonly string[]): Place {
  return (spellings) => {
    const index = names.findIndex((name) => spellings.includes(name))
    return index < 0 ? undefined : index
  }
}

function stationOf(heads: readonly string[], values: readonly string[]) {
  const place = placeOf(heads)
  const text = (spellings: string[]) => values[place(spellings) ?? -1]
  const word = (spellings: string[]) => text(spellings) ?? ''
  return readStation(
    {
      source: word(stationSpellings.source),
      stationId: word(stationSpellings.stationId),
      name: word(stationSpellings.name),
      state: word(stationSpellings.state),
      country: word(stationSpellings.country),
      latitude: text(stationSpellings.latitude),
      longitude: text(stationSpellings.longitude),
      utcOffsetHours: text(stationSpellings.utcOffsetHours),
      elevationM: text(stationSpellings.elevationM),
    },
    2,
  )
}

function columnsOf(names: readonly string[], place: Place): FileForm['columns'] {
  const columns: FileForm['columns'] = {}
  for (const [name, spellings] of Object.entries(columnSpellings) as [ColumnName, string[]][]) {
    const cell = place(spellings)
    const column: FileColumn | undefined =
      cell === undefined ? undefined : { name: names[cell] ?? '', cell }
    if (column) columns[name] = column
    else if (neededNames.has(name)) {
      throw new WeatherError('columnMissing', { line: 3, column: spellings[0]?.toUpperCase() })
    }
  }
  return columns
}

const neededNames: ReadonlySet<ColumnName> = new Set(['dni', 'dhi', 'temperature', 'wind'])

/** Where a file tells no year: any will do, for the sun stands alike in each. */
const anyYear = 2001

function stampReader(place: Place): FileForm['stamp'] {
  const at = Object.fromEntries(
    Object.entries(timeSpellings).map(([name, spellings]) => [name, place(spellings)]),
  ) as Record<keyof Stamp, number | undefined>
  for (const column of ['month', 'day', 'hour'] as const) {
    if (at[column] === undefined) throw new WeatherError('columnMissing', { line: 3, column })
  }
  return (cells, line) => {
    const whole = (name: keyof Stamp, absent: number) => {
      const index = at[name]
      if (index === undefined) return absent
      const found = (cells[index] ?? '').trim()
      const value = Number(found)
      if (found !== '' && Number.isInteger(value)) return value
      throw new WeatherError('notANumber', { line, column: name, found })
    }
    return {
      year: whole('year', anyYear),
      month: whole('month', 0),
      day: whole('day', 0),
      hour: whole('hour', 0),
      minute: whole('minute', 0),
    }
  }
}
