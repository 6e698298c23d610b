/** Where our people work; no summer time there. */
const office = 'America/Phoenix'
const parts = new Intl.DateTimeFormat('en-US', {
  timeZone: office,
  hour: 'numeric',
  hourCycle: 'h23',
  weekday: 'short',
})

/** The hour (0-23) and whether it is weekend, where our people work. */
export function localHour(at: Date): { hour: number; weekend: boolean } {
  const found = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  return {
    hour: Number(found.get('hour')),
    weekend: ['Sat', 'Sun'].includes(found.get('weekday') ?? ''),
  }
}
