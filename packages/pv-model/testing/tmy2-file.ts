import { daysInMonth, type Weather } from '../src/index.ts'

/** Month (0..11) and date of each of the 365 days. */
const calendar = daysInMonth.flatMap((days, month) =>
  Array.from({ length: days }, (_, day) => ({ month, date: day + 1 })),
)

const field = (value: number, length: number) => `${Math.round(value)}`.padStart(length)
const flagged = (value: number, length: number) => `${field(value, length)}A7`

/** A weather year written as a TMY2 file, column by column as its manual counts them. */
export function tmy2File(weather: Weather): string {
  const rows = Array.from({ length: 8760 }, (_, hour) => rowOf(weather, hour))
  return [' 14914 FARGO                  ND  -6 N 46 54 W  96 48   274', ...rows, ''].join('\r\n')
}

function rowOf(weather: Weather, hour: number): string {
  const { month, date } = calendar[Math.floor(hour / 24)] ?? { month: 0, date: 0 }
  const at = (column: Float64Array | null) => column?.[hour] ?? 0
  return [
    ' ',
    field((weather.monthYears[month] ?? 0) - 1900, 2),
    field(month + 1, 2),
    field(date, 2),
    field((hour % 24) + 1, 2),
    field(0, 4) + field(0, 4),
    flagged(0, 4) + flagged(at(weather.dni), 4) + flagged(at(weather.dhi), 4),
    flagged(0, 4).repeat(4),
    flagged(10, 2) + flagged(10, 2),
    flagged(at(weather.temperature) * 10, 4) + flagged(-10, 4) + flagged(58, 3),
    flagged(at(weather.pressure), 4) + flagged(130, 3) + flagged(at(weather.wind) * 10, 3),
    flagged(9999, 4) + flagged(99_999, 5),
    '9999999999',
    flagged(999, 3) + flagged(999, 3),
    flagged(at(weather.snowDepth), 3) + flagged(88, 2),
  ].join('')
}
