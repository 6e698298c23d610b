import type { Address, FieldError, Place } from '@girasol/contract'
import { distanceKm } from '@girasol/pv-model'
import { solarData } from './computing/solar-sites.ts'

type Zip = { zip: string; latitude: number; longitude: number; state: string }

/** Farther than this from the place of the estimate, weather and price would be another roof's. */
const sameRoofKm = 80

/** What does not fit between an address and the place that its estimate was made for. */
export async function wrongAddress(address: Address, place: Place): Promise<FieldError[]> {
  const { places } = await solarData()
  const known = findZip(places.rows, address.zip)
  const wrong = (field: string): FieldError[] => [{ field, reason: 'notAllowed' }]
  if (!known || distanceKm(known, place) > sameRoofKm) return wrong('/body/address/zip')
  return known.state === address.state ? [] : wrong('/body/address/state')
}

/** Where a ZIP code is; null when there is none. */
export async function zipPlace(zip: string): Promise<Zip | null> {
  const { places } = await solarData()
  return findZip(places.rows, zip)
}

/** Rows are sorted by ZIP. */
function findZip(rows: readonly Zip[], zip: string): Zip | null {
  let low = 0
  let high = rows.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const row = rows[middle]!
    if (row.zip === zip) return row
    if (row.zip < zip) low = middle + 1
    else high = middle - 1
  }
  return null
}
