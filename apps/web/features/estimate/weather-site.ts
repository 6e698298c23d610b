'use client'

import { decodeWeather, prepareSite, type Site } from '@girasol/pv-model'
import { api } from '../connection/api.ts'

const known = new Map<string, Promise<Site>>()

async function load(stationId: string): Promise<Site> {
  const bytes = await api.estimates.readWeather({ params: { stationId } })
  return prepareSite(decodeWeather(bytes))
}

/** The weather year of a station, ready to compute with; loaded once for each station (about 90 kB). */
export function siteOf(stationId: string): Promise<Site> {
  const before = known.get(stationId)
  if (before) return before
  const loading = load(stationId)
  known.set(stationId, loading)
  loading.catch(() => known.delete(stationId))
  return loading
}
