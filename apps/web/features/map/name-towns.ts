'use client'

import { type Map as LibreMap, Marker } from 'maplibre-gl'
import { type Box, keepApart } from './keep-apart.ts'
import styles from './map.module.css'
import type { Town } from './towns.ts'

type Label = { element: HTMLElement; at: [longitude: number, latitude: number]; width: number }

/** Room around a name, pixels. */
const margin = 6

function label(map: LibreMap, [name, longitude, latitude]: Town): Label {
  const element = document.createElement('div')
  element.className = styles.town ?? ''
  element.textContent = name
  element.ariaHidden = 'true'
  new Marker({ element, anchor: 'left' }).setLngLat([longitude, latitude]).addTo(map)
  return { element, at: [longitude, latitude], width: element.offsetWidth }
}

function boxOf(map: LibreMap, { at, width }: Label): Box {
  const { x, y } = map.project(at)
  return { left: x - margin, right: x + width + margin, top: y - 10, bottom: y + 10 }
}

async function townsOf(area: string, signal: AbortSignal): Promise<Town[]> {
  const answer = await fetch(`/map/towns/${area}.json`, { signal }).catch(() => null)
  return answer?.ok && !signal.aborted ? ((await answer.json()) as Town[]) : []
}

/**
 * Writes the names of towns on a map, the larger first, as many as find room. Decoration: the sentence beside the map
 * says what matters. Returns what adds the towns of one more state (or of the country, `US`).
 */
export function townNames(map: LibreMap, signal: AbortSignal): (area: string) => Promise<void> {
  const labels = new Map<string, Label>()
  const asked = new Set<string>()
  const show = () => {
    const all = [...labels.values()]
    const shown = keepApart(all.map((one) => boxOf(map, one)))
    all.forEach(({ element }, i) => element.classList.toggle(styles.hidden ?? '', !shown[i]))
  }
  map.on('moveend', show)
  return async (area) => {
    if (asked.has(area)) return
    asked.add(area)
    for (const town of await townsOf(area, signal)) {
      const key = town.join()
      if (!labels.has(key)) labels.set(key, label(map, town))
    }
    show()
  }
}

/** The state under the middle of a map that is near enough for its smaller towns; null elsewhere. */
export function stateInView(map: LibreMap): string | null {
  if (map.getZoom() < 5.5) return null
  const [area] = map.queryRenderedFeatures(map.project(map.getCenter()), { layers: ['land'] })
  const state: unknown = area?.properties.state
  return typeof state === 'string' ? state : null
}
