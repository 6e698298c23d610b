import type { Place } from '@girasol/contract'
import { nearestPlace, type PlaceBook, searchPlaces } from '@girasol/solar-data'

/**
 * The place as we know it: position rounded to two decimals (about 1 km), name, state and time zone
 * from our own list, so that no free text of a caller is shown to a crew. Null where we do not serve.
 */
export function servicePlace(book: PlaceBook, asked: Place): Place | null {
  const known = nearestPlace(book, hundredth(asked.latitude), hundredth(asked.longitude))
  if (known === null) return null
  const byZip = asked.zip === null ? undefined : searchPlaces(book, asked.zip, 1)[0]
  const samePlace =
    byZip?.label === asked.label &&
    byZip.latitude === known.latitude &&
    byZip.longitude === known.longitude
  return samePlace ? byZip : known
}

function hundredth(degrees: number): number {
  return Math.round(degrees * 100) / 100
}
