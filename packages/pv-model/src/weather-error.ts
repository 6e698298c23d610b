import { type ErrorPlace, PvModelError } from './model-error.ts'

/** What can be wrong with a weather file; the texts for people are chosen by this code. */
export type WeatherFault =
  /** More text than any weather year has. */
  | 'tooLarge'
  /** None of the known forms. */
  | 'unknownForm'
  /** The heading lacks a figure of the station (`column` names it). */
  | 'stationIncomplete'
  /** A needed column is not in the file. */
  | 'columnMissing'
  | 'notANumber'
  /** An empty cell, or the form's own code for "no value". */
  | 'valueMissing'
  | 'outOfRange'
  /** The row is not the hour that must come here; at the end of the file: rows are missing. */
  | 'hourMissing'
  | 'tooManyRows'
  /** The steps of an hour are not evenly spread over it. */
  | 'unevenSteps'
  /** Bytes that are not a packed weather year. */
  | 'notPacked'
  /** A packed weather year of a version that this program does not know. */
  | 'packedVersion'
  /** A packed weather year that is cut or changed. */
  | 'packedDamaged'
  /** A column does not have one value for each hour, or not numbers. */
  | 'badColumn'

/** Line (from 1) and column as the file names it, what stands there and what should. */
export type WeatherPlace = ErrorPlace & { file?: string; found?: string; expected?: string }

/** A weather file that cannot be used, with a stable `code` and the place in the file. */
export class WeatherError extends PvModelError {
  override readonly code: WeatherFault
  override readonly place: WeatherPlace

  constructor(code: WeatherFault, place: WeatherPlace = {}) {
    const short = shortened(place)
    super(code, sentence(code, short), short)
    this.code = code
    this.place = short
  }
}

const longestShown = 60

/** What a file says may be anything: only its beginning is repeated. */
function shortened(place: WeatherPlace): WeatherPlace {
  const short = Object.entries(place)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, longestShown) : value,
    ])
  return Object.fromEntries(short) as WeatherPlace
}

function sentence(code: WeatherFault, place: WeatherPlace): string {
  const parts = Object.entries(place).map(([name, value]) => `${name} ${value}`)
  return [`weather file: ${code}`, ...parts].join(', ')
}
