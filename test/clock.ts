import type { Clock } from '../apps/api/src/clock.ts'

/** The machine's time plus what a test has moved it by. */
export type MovableClock = Clock & {
  moveBy(span: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

const second = 1000

export function movableClock(): MovableClock {
  let moved = 0
  return {
    now: () => new Date(Date.now() + moved),
    moveBy: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      moved += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * second
    },
  }
}
