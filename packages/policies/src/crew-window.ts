import type { OrderState } from '@girasol/contract'
import type { Reader } from './field-law.ts'

/** After the end of a job its address stays readable this long, for what was forgotten on the roof. */
const hoursAfterEnd = 48

/**
 * How near the assigned crew is to the home at `now`. Before acceptance, after a cancellation and 48 hours after the end it stands
 * outside; a crew that is not assigned always does.
 */
export function crewReader(
  job: { state: OrderState; endedAt: Date | null },
  now: Date,
): Extract<Reader, 'crewOutside' | 'crewAssigned'> {
  switch (job.state) {
    case 'crewAssigned':
    case 'enRoute':
    case 'onSite':
      return 'crewAssigned'
    case 'done':
      return isRecent(job.endedAt, now) ? 'crewAssigned' : 'crewOutside'
    case 'seekingCrew':
    case 'cancelled':
      return 'crewOutside'
  }
}

function isRecent(endedAt: Date | null, now: Date): boolean {
  return endedAt !== null && now.getTime() - endedAt.getTime() < hoursAfterEnd * 3_600_000
}
