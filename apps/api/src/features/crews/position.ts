import type { CrewPosition } from '@girasol/contract'
import { greatCircleKm, type Point, travelMinutes } from '@girasol/dispatch-engine'

/** A reported position rounded to four decimals (about ten metres), with the minutes of road to the job. */
export function positionFrom(reported: Point, job: Point, now: Date): CrewPosition {
  const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000
  return {
    latitude: rounded(reported.latitude),
    longitude: rounded(reported.longitude),
    etaMinutes: Math.min(10_000, travelMinutes(greatCircleKm(reported, job))),
    at: now.toISOString(),
  }
}
