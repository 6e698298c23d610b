import { checkRange, ShadeError } from './shade-error.ts'

/** Share of the beam let through, 0..1: one number for the year, or twelve (January first). */
export type Transmission = number | readonly number[]

const opaque = new Float64Array(12)

/**
 * Twelve monthly shares; left out means opaque.
 * @throws ShadeError `wrongLength`, `notFinite`, `outOfRange`
 */
export function monthlyTransmission(
  given: Transmission | undefined,
  field: string,
  index: number | null,
): Float64Array {
  if (given === undefined) return opaque
  if (typeof given !== 'number' && given.length !== 12) {
    throw new ShadeError('wrongLength', field, index)
  }
  const months = Float64Array.from({ length: 12 }, (_, month) =>
    typeof given === 'number' ? given : (given[month] ?? 0),
  )
  for (const share of months) checkRange(share, 0, 1, field, index)
  return months
}

/**
 * A crown that drops its leaves: `bare` for five months around midwinter, half way for the month
 * before and after, `leafy` else; the seasons turn over south of the equator. The defaults are
 * assumptions of ours, to be shown and edited as such (a crown in full leaf lets 9 to 28 % through
 * by measurements on deciduous street trees, quoted in Sustainability 2019, 11, 7019).
 */
export function deciduousTransmission(latitude: number, leafy = 0.15, bare = 0.55): number[] {
  checkRange(latitude, -90, 90, 'latitude')
  const half = (leafy + bare) / 2
  const fromMidwinter = [bare, bare, bare, half, leafy, leafy]
  const shift = latitude < 0 ? 6 : 0
  return Array.from({ length: 12 }, (_, month) => {
    const away = (month + shift) % 12
    return fromMidwinter[Math.min(away, 12 - away)] ?? leafy
  })
}

/** An evergreen crown, the same all year; an assumption of ours. */
export const evergreenTransmission = 0.15
