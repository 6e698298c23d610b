import { distanceKm, fairStationKm } from '@girasol/pv-model'

/** A packaged weather station: one typical year of hourly weather. */
export type Station = {
  id: string
  name: string
  state: string
  latitude: number
  longitude: number
  elevationM: number
  source: string
  /** First and last calendar year its months were taken from. */
  years: string
  kind: 'tmy2' | 'tmy3' | 'psm3'
}

export type NearestStation = { station: Station; distanceKm: number; fair: boolean }

/**
 * The station closest to a point, with its distance in km (one decimal). `fair` is false beyond
 * 250 km, our own line: stations farther away often stand in another climate. Height is not judged,
 * for a place carries none. Throws when the list is empty.
 */
export function nearestStation(
  stations: readonly Station[],
  latitude: number,
  longitude: number,
): NearestStation {
  const [first, ...others] = stations.map((station) => ({
    station,
    distanceKm: Math.round(distanceKm(station, { latitude, longitude }) * 10) / 10,
  }))
  if (first === undefined) throw new Error('no weather stations')
  const best = others.reduce((a, b) => (b.distanceKm < a.distanceKm ? b : a), first)
  return { ...best, fair: best.distanceKm <= fairStationKm }
}
