/** Minutes after which a person who touches nothing is signed out, and minutes before that in which it is said. */
export const idleMinutes = 30
const warnMinutes = 5

const minute = 60_000

export type Idleness =
  | { state: 'active' }
  | { state: 'warned'; minutes: number }
  | { state: 'over' }

/** How long a person may still stay away; `idleFor` in milliseconds since the last touch. */
export function idleness(idleFor: number): Idleness {
  const left = idleMinutes * minute - idleFor
  if (left <= 0) return { state: 'over' }
  if (left > warnMinutes * minute) return { state: 'active' }
  return { state: 'warned', minutes: Math.floor(left / minute) }
}
