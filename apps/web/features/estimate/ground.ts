'use client'

import { ApiProblem } from '@girasol/api-client'
import type { EstimateResult } from '@girasol/contract'
import { api } from '../connection/api.ts'
import type { Catalogue } from './catalogue.ts'
import type { Ground } from './worker-messages.ts'

const known = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** Loads once for each name; a failure is not remembered. */
function once(name: string, load: () => Promise<Uint8Array<ArrayBuffer>>) {
  const before = known.get(name)
  if (before) return before
  const loading = load()
  known.set(name, loading)
  loading.catch(() => known.delete(name))
  return loading
}

/** All that figures need at once: the weather year of the station (about 90 kB) and the catalogue of the page. */
export async function loadGround(
  stationId: string,
  found: EstimateResult['station'],
  catalogue: Catalogue,
): Promise<Ground> {
  const weather = await once(`weather ${stationId}`, () =>
    api.estimates.readWeather({ params: { stationId } }),
  )
  const { id, name, source, years, distanceKm } = found
  const today = new Date().toISOString().slice(0, 10)
  return { weather, station: { id, name, source, years }, distanceKm, catalogue, today }
}

/** What the grid of a state emits, kg CO2 per kWh by hour (70 kB); `null` for a state that nothing is known of. */
export async function loadEmissions(state: string | null): Promise<Float64Array | null> {
  if (state === null) return null
  try {
    const bytes = await once(`grid ${state}`, () =>
      api.estimates.readEmissions({ params: { state } }),
    )
    return new Float64Array(bytes.slice().buffer)
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 404) return null
    throw problem
  }
}
