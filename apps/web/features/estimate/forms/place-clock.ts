import type { UploadPlace } from '@girasol/economics'

/**
 * How the clocks of a zone go: minutes ahead of UTC in standard time, and the rule by which they are
 * set forward (the rules of the US and the EU differ in late March). An unknown zone stays at UTC.
 */
export function placeClock(timeZone: string, year: number): UploadPlace {
  const at = (month: number, day: number) => offsetMinutes(timeZone, Date.UTC(year, month, day, 12))
  const standardMinutes = Math.min(at(0, 15), at(6, 15))
  const isForward = at(6, 15) !== at(0, 15)
  const isUs = at(2, 20) !== standardMinutes
  return {
    standardMinutes,
    daylight: isForward ? (isUs ? 'us' : 'eu') : 'none',
    dateOrder: null,
  }
}

function offsetMinutes(timeZone: string, time: number): number {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):?(\d\d)/.exec(name ?? '') ?? []
    if (hours === undefined) return 0
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0))
  } catch {
    return 0
  }
}
