import { nearestPlace, type Place, searchPlaces } from '@girasol/solar-data'
import type { SolarData } from '@girasol/solar-data/node'
import { seeded } from './random.ts'

export type DemoPlace = Place & { zip: string; state: string; city: string }

type Places = Pick<SolarData, 'places' | 'stations'>

/** Where sun and orders are most: these stations get more crews and more homes. */
const busy = ['phoenix_az_psm3', 'houston_tx_tmy3', 'miami_fl_tmy3', 'san_francisco_ca_tmy3']
const crewSpread = 0.16
const homeSpread = 0.3

/** Base of the crew with this number (from 1): two around each station, more around the busy ones. */
export function crewBase(data: Places, number: number): DemoPlace {
  const ids = [...data.stations.map(({ id }) => id), ...data.stations.map(({ id }) => id), ...busy]
  return around(data, ids[(number - 1) % ids.length]!, `crew ${number}`, crewSpread)
}

/** Home of the customer with this number (from 1). */
export function homeOf(data: Places, number: number): DemoPlace {
  const random = seeded(`home ${number}`)
  const id = random.next() < 0.4 ? random.pick(busy) : random.pick(data.stations).id
  return around(data, id, `home ${number}`, homeSpread)
}

/** A ZIP code within about `spread` degrees of a station. */
function around(data: Places, stationId: string, name: string, spread: number): DemoPlace {
  const station = data.stations.find(({ id }) => id === stationId)
  if (!station) throw new Error(`no station ${stationId}`)
  const random = seeded(`${name} ${stationId}`)
  const shift = () => (random.next() * 2 - 1) * spread
  const pin = nearestPlace(data.places, station.latitude + shift(), station.longitude + shift())
  // The ZIP area's own middle: the pin itself may have fallen into the sea.
  const place = pin?.zip ? searchPlaces(data.places, pin.zip, 1)[0] : undefined
  if (!place?.zip || !place.state) throw new Error(`no ZIP code near ${stationId}`)
  return { ...place, zip: place.zip, state: place.state, city: cityOf(place.label) }
}

/** `Phoenix, AZ 85008` -> `Phoenix`. */
function cityOf(label: string): string {
  return label.split(',')[0]!.trim()
}
