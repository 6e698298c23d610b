export const compass = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

/** The nearest of the eight directions that have a name; degrees clockwise from north. */
export function directionOf(degrees: number): (typeof compass)[number] {
  return compass[Math.round((((degrees % 360) + 360) % 360) / 45) % 8] ?? 'n'
}
