import { packagedData } from '../figures/packaged-data.ts'

/** A town or a ZIP area on the map: name, longitude, latitude. */
export type Spot = [name: string, longitude: number, latitude: number]

const mostOfCountry = 300
const known = new Map<string, Promise<string>>()

const middle = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function once(key: string, make: () => Promise<Spot[]>): Promise<string> {
  const before = known.get(key)
  if (before) return before
  const text = make().then((spots) => JSON.stringify(spots))
  known.set(key, text)
  return text
}

const places = async () => (await (await packagedData()).readSolarData()).places

/** The towns of a state, or the larger ones of the country for `US`, as JSON text; the larger (by ZIP codes) come first. */
export function townsJson(state: string): Promise<string> {
  return once(`towns ${state}`, async () => {
    const { cities } = await places()
    const inside = cities.filter((city) => state === 'US' || city.state === state)
    return inside
      .slice(0, state === 'US' ? mostOfCountry : inside.length)
      .map(({ name, rows }) => [
        name,
        middle(rows.map(({ longitude }) => longitude)),
        middle(rows.map(({ latitude }) => latitude)),
      ])
  })
}

/** The ZIP areas of a state at their middles (two decimals, about 1 km), as JSON text. */
export function zipsJson(state: string): Promise<string> {
  return once(`zips ${state}`, async () => {
    const { rows } = await places()
    return rows
      .filter((row) => row.state === state && !row.boxesOnly)
      .map(({ zip, longitude, latitude }) => [zip, longitude, latitude])
  })
}
