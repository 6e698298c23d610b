import { packagedData } from '../figures/packaged-data.ts'

/** A town on the map: name, longitude, latitude. The larger come first. */
export type Town = [name: string, longitude: number, latitude: number]

const most = { state: 150, country: 300 }
const known = new Map<string, string>()

const middle = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The larger towns of a state, or of the country for `US`, as JSON text. A town counts by its ZIP codes. */
export async function townsJson(state: string): Promise<string> {
  const before = known.get(state)
  if (before) return before
  const { places } = await (await packagedData()).readSolarData()
  const inside = places.cities.filter((city) => state === 'US' || city.state === state)
  const towns = inside
    .slice(0, state === 'US' ? most.country : most.state)
    .map(({ name, rows }): Town => [
      name,
      middle(rows.map(({ longitude }) => longitude)),
      middle(rows.map(({ latitude }) => latitude)),
    ])
  const text = JSON.stringify(towns)
  known.set(state, text)
  return text
}
