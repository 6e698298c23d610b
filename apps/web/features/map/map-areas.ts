'use client'

import type { GeoJSONSource, Map as LibreMap } from 'maplibre-gl'
import { type Area, areaName } from './area-name.ts'
import type { Name, Names } from './map-names.ts'
import type { Spot } from './spots.ts'

/** Nearer than this, a map shows the counties and all towns of the states in it. */
const near = 5.5

type Areas = { features: Area[] }

async function read<T>(file: string, signal: AbortSignal): Promise<T | null> {
  try {
    const answer = await fetch(`/map/${file}`, { signal })
    const read = answer.ok ? ((await answer.json()) as T) : null
    return signal.aborted ? null : read
  } catch {
    // The map has gone, or the line was cut, perhaps half way through: it does without this file.
    return null
  }
}

const spotName = ([text, longitude, latitude]: Spot): Name => ({ text, at: [longitude, latitude] })

function statesInView(map: LibreMap): string[] {
  if (map.getZoom() < near) return []
  const found = map.queryRenderedFeatures({ layers: ['land'] })
  return [...new Set(found.map(({ properties }) => String(properties.state)))]
}

/** Draws and names what lies in a map's view: states and large towns first, counties and ZIP areas when one comes nearer. */
export function showAreas(map: LibreMap, names: Names, signal: AbortSignal): void {
  const asked = new Set<string>()
  const counties: Area[] = []
  const addState = async (state: string) => {
    const [outlines, towns, zips] = await Promise.all([
      read<Areas>(`counties/${state}.geojson`, signal),
      read<Spot[]>(`towns/${state}.json`, signal),
      read<Spot[]>(`zips/${state}.json`, signal),
    ])
    if (signal.aborted) return
    counties.push(...(outlines?.features ?? []))
    const drawn = { type: 'FeatureCollection', features: counties }
    void map.getSource<GeoJSONSource>('counties')?.setData(drawn)
    names.add('county', outlines?.features.map(areaName) ?? [])
    names.add('town', towns?.map(spotName) ?? [])
    names.add('zip', zips?.map(spotName) ?? [])
  }
  map.on('idle', () => {
    for (const state of statesInView(map)) {
      if (asked.has(state)) continue
      asked.add(state)
      void addState(state)
    }
  })
  void read<Areas>('states.geojson', signal).then((all) =>
    names.add('state', all?.features.map(areaName) ?? []),
  )
  void read<Spot[]>('towns/US.json', signal).then((all) =>
    names.add('town', all?.map(spotName) ?? []),
  )
}
