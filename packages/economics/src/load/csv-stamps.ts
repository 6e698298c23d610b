/** A midnight (milliseconds, as if it were UTC), minutes since, and what was said of the zone. */
export type Stamp = {
  midnightMs: number
  minutes: number
  /** Minutes ahead of UTC where the text names an offset, else `null`. */
  offsetMinutes: number | null
}

export type DateOrder = 'ymd' | 'mdy' | 'dmy'

const dateParts = /(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})/

/**
 * The order of day, month and year that all dates of a column allow; `null` when both orders fit
 * (no day above 12).
 */
export function dateOrderOf(cells: Iterable<string>): DateOrder | null {
  let order: DateOrder | null = null
  for (const cell of cells) {
    const parts = dateParts.exec(cell)
    if (parts === null) continue
    if ((parts[1] ?? '').length === 4) return 'ymd'
    if (Number(parts[1]) > 12) order = 'dmy'
    else if (Number(parts[2]) > 12) order = 'mdy'
    if (order !== null) return order
  }
  return order
}

/**
 * Reads a date with its time (in the same cell or another): `2024-03-01 00:15`, `3/1/2024 1:00 PM`,
 * `01/03/2024` with `24:00`, ISO with `Z` or an offset; of a range the first. A time that is one
 * number counts hours of the day. `null` when it is none.
 */
export function readStamp(date: string, time: string | null, order: DateOrder): Stamp | null {
  const parts = dateParts.exec(date)
  if (parts === null) return null
  const rest = date.slice(parts.index + parts[0].length).replace(/^T/, ' ')
  const minutes = clockMinutes(time ?? rest)
  if (minutes === null) return null
  const [first, second, third] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const [year, month, day] =
    order === 'ymd'
      ? [first, second, third]
      : order === 'mdy'
        ? [third, first, second]
        : [third, second, first]
  const fullYear = year < 100 ? year + 2000 : year
  const midnight = Date.UTC(fullYear, month - 1, day)
  const back = new Date(midnight)
  if (fullYear < 1990 || fullYear > 2100 || back.getUTCMonth() !== month - 1) return null
  if (back.getUTCDate() !== day) return null
  return { midnightMs: midnight, minutes, offsetMinutes: offsetOf(time ?? rest) }
}

/** Minutes after midnight, 0 where nothing is said. */
function clockMinutes(text: string): number | null {
  const whole = /^\s*(\d{1,2})\s*$/.exec(text)
  if (whole !== null) {
    const hour = Number(whole[1])
    return hour <= 25 ? hour * 60 : null
  }
  const clock = /(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?/i.exec(text)
  if (clock === null) return /\d/.test(text) ? null : 0
  const hour = Number(clock[1])
  const minute = Number(clock[2])
  const half = (clock[3] ?? '').toLowerCase()
  if (minute > 59 || hour > (half === '' ? 25 : 12)) return null
  const clockHour = half === '' ? hour : (hour % 12) + (half.startsWith('p') ? 12 : 0)
  return clockHour * 60 + minute
}

function offsetOf(text: string): number | null {
  if (/\d\s*Z\s*$/i.test(text)) return 0
  const found = /\d([+-])(\d{2}):?(\d{2})\s*$/.exec(text)
  if (found === null || !/\d:\d{2}/.test(text)) return null
  const minutes = Number(found[2]) * 60 + Number(found[3])
  return minutes > 14 * 60 ? null : found[1] === '-' ? -minutes : minutes
}
