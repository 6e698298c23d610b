/** The skyline in eight directions from north, degrees; a finer one is read where they point. */
export function eightElevations(horizonDeg: readonly number[] | null): number[] {
  const count = horizonDeg?.length ?? 0
  return Array.from({ length: 8 }, (_, direction) => {
    if (!horizonDeg || count === 0) return 0
    const at = (direction * count) / 8
    const low = horizonDeg[Math.floor(at) % count]!
    const high = horizonDeg[Math.ceil(at) % count]!
    return Math.round((low + (high - low) * (at % 1)) * 10) / 10
  })
}

/** The skyline with another elevation in one direction; an open one is `null`. */
export function skylineWith(
  horizonDeg: readonly number[] | null,
  direction: number,
  elevationDeg: number,
): number[] | null {
  const next = eightElevations(horizonDeg)
  next[direction] = elevationDeg
  return next.every((value) => value === 0) ? null : next
}
