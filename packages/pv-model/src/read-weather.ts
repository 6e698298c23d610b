import { isEpw, readEpw } from './epw.ts'
import { isSamCsv, readSamCsv } from './sam-csv.ts'
import { isTmy2, readTmy2 } from './tmy2.ts'
import { isTmy3, readTmy3 } from './tmy3.ts'
import { WeatherError } from './weather-error.ts'
import type { Weather } from './weather.ts'

const forms = [
  { is: isEpw, read: readEpw },
  { is: isTmy3, read: readTmy3 },
  { is: isTmy2, read: readTmy2 },
  { is: isSamCsv, read: readSamCsv },
]

/** A year of five-minute steps with all columns of NSRDB has about 10 million letters. */
const mostLetters = 20_000_000

/**
 * Reads a weather year of 8760 hours from the text of a SAM CSV (NSRDB downloads among them), TMY2,
 * TMY3 or EPW file; the form is recognised by what the file says, not by its name. Of finer steps
 * the one nearest to the middle of the hour is taken, which is how NSRDB's own hourly files are
 * made; `readWeatherParts` gives all. Throws `WeatherError`, which names line and column.
 */
export function readWeather(text: string, fileName?: string): Weather {
  const parts = readWeatherParts(text, fileName)
  const off = ({ minute }: Weather) => Math.abs((minute ?? 30) - 30)
  return parts.reduce((best, part) => (off(part) < off(best) ? part : best))
}

/**
 * The same, with one year for each step of the hour: two of a half-hourly file. The mean of what a
 * plane yields with each is what it yields with all steps.
 */
export function readWeatherParts(text: string, fileName?: string): [Weather, ...Weather[]] {
  try {
    if (text.length > mostLetters) throw new WeatherError('tooLarge')
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
    const form = forms.find(({ is }) => is(lines))
    if (form === undefined) throw new WeatherError('unknownForm', { line: 1, found: lines[0] })
    return form.read(lines) as [Weather, ...Weather[]]
  } catch (error) {
    if (!(error instanceof WeatherError)) throw error
    throw new WeatherError(error.code, { file: fileName, ...error.place })
  }
}
