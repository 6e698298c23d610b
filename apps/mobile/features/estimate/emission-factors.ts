import { emissionRegions, type EmissionBook } from '@girasol/solar-data'
import emissionBook from '@girasol/solar-data/data/emissions.json'

const book = emissionBook as unknown as EmissionBook

/** What the grid of a state emits, kg CO2 per kWh by hour of the year; `null` for a state that no region is known for. */
export async function factorsOf(
  state: string | null,
  read: (state: string) => Promise<Uint8Array>,
): Promise<Float64Array | null> {
  if (state === null || emissionRegions(book, state).length === 0) return null
  const bytes = await read(state)
  // A copy begins where its numbers do, wherever the bytes lay.
  return new Float64Array(bytes.slice().buffer)
}
