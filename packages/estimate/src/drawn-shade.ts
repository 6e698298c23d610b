import type { Obstruction } from '@girasol/roof-layout'
import type { EstimateInputs } from './inputs.ts'

/** Whether such a thing casts shade worth looking at: a skylight is flat, a vent low and thin. */
function castsShade({ kind }: Pick<Obstruction, 'kind'>): boolean {
  return kind === 'chimney' || kind === 'dormer'
}

/**
 * Whether anything is drawn that shades. While nothing is, no shade is cast, and the general
 * allowance for shading counts; planes of the roof alone do not end that.
 */
export function isShaded({
  roof,
  surroundings,
}: Pick<EstimateInputs, 'roof' | 'surroundings'>): boolean {
  const { trees, buildings, horizonDeg } = surroundings
  return (
    trees.length > 0 ||
    buildings.length > 0 ||
    // A faulty elevation (not a number) counts as drawn: then the caster names it.
    (horizonDeg ?? []).some((elevation) => !(elevation <= 0)) ||
    roof.planes.some(({ obstructions }) => obstructions.some(castsShade))
  )
}
