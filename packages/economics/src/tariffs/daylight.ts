/** When clocks are set forward: never, by the rule of the US (since 2007) or of the EU (since 1996). */
export type DaylightRule = 'none' | 'us' | 'eu'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Begin and end of daylight saving in a year, as milliseconds of local standard time (written as
 * if it were UTC). US: second Sunday of March 2:00 to first Sunday of November 2:00 daylight time;
 * EU: last Sundays of March and October at 1:00 UTC. `null` without a rule.
 */
export function daylightSpan(
  rule: DaylightRule,
  year: number,
  standardMinutes: number,
): { start: number; end: number } | null {
  if (rule === 'none') return null
  if (rule === 'us') {
    const march = sundayFrom(Date.UTC(year, 2, 8))
    const november = sundayFrom(Date.UTC(year, 10, 1))
    return { start: march + 2 * hourMs, end: november + hourMs }
  }
  const shift = hourMs + standardMinutes * 60_000
  const march = sundayFrom(Date.UTC(year, 2, 25))
  const october = sundayFrom(Date.UTC(year, 9, 25))
  return { start: march + shift, end: october + shift }
}

/** The first Sunday at or after a midnight. */
function sundayFrom(midnight: number): number {
  const weekday = (Math.floor(midnight / dayMs) + 4) % 7
  return midnight + ((7 - weekday) % 7) * dayMs
}
