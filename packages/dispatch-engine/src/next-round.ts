import type { RankedCrew } from './rank-crews.ts'

/** Rings in km: a wider one is opened only when the narrower ones hold nobody else. */
export const searchRingsKm = [50, 100, 200, 400, 800] as const

/** How many crews are asked at once. */
export const crewsPerRound = 3

/** What the search has done so far, for one job. */
export type SearchSoFar = {
  /** Crews asked in this sweep over all rings. */
  askedThisSweep: ReadonlySet<string>
  /** Crews that said no: they are not asked again. */
  declined: ReadonlySet<string>
}

export type NextRound =
  | { kind: 'ask'; crews: RankedCrew[]; radiusKm: number }
  /** Everybody in reach was asked; `inReach` says how many may be asked again in the next sweep. */
  | { kind: 'exhausted'; inReach: number }

/**
 * The next crews to ask: the nearest that have not been asked in this sweep, from the narrowest
 * ring that still holds one. A round is not filled up from a wider ring.
 */
export function nextRound(ranked: readonly RankedCrew[], soFar: SearchSoFar): NextRound {
  const willing = ranked.filter((crew) => !soFar.declined.has(crew.crewId))
  const fresh = willing.filter((crew) => !soFar.askedThisSweep.has(crew.crewId))
  for (const radiusKm of searchRingsKm) {
    const inside = fresh.filter((crew) => crew.distanceKm <= radiusKm)
    if (inside.length > 0) return { kind: 'ask', crews: inside.slice(0, crewsPerRound), radiusKm }
  }
  return { kind: 'exhausted', inReach: willing.filter(isInReach).length }
}

function isInReach(crew: RankedCrew): boolean {
  return crew.distanceKm <= searchRingsKm.at(-1)!
}

/** Longest pause between two sweeps, seconds. */
const longestPause = 3600

/** Seconds to wait before the next sweep: an offer's life, doubled with every sweep, at most an hour. */
export function sweepPauseSeconds(sweep: number, offerSeconds: number): number {
  return Math.min(longestPause, offerSeconds * 2 ** Math.min(sweep, 20))
}
