import type { CrewPosition } from '@girasol/contract'

/** After this many seconds without a new one, a position is old and is said to be. */
export const staleAfter = 120

/** Whether a position says where the crew was rather than where it is. `now` in milliseconds since 1970. */
export function isStale({ at }: Pick<CrewPosition, 'at'>, now: number): boolean {
  return now - Date.parse(at) > staleAfter * 1000
}
