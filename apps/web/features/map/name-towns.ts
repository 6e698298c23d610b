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

/** Writes the names of towns, the larger first, as many as find room. Decoration: the sentence says what matters. */
export async function nameTowns(map: LibreMap, state: string, signal: AbortSignal): Promise<void> {
  const answer = await fetch(`/map/towns/${state}.json`, { signal }).catch(() => null)
  if (!answer?.ok || signal.aborted) return
  const labels = ((await answer.json()) as Town[]).map((town) => label(map, town))
  const show = () => {
    const shown = keepApart(labels.map((one) => boxOf(map, one)))
    labels.forEach(({ element }, i) => element.classList.toggle(styles.hidden ?? '', !shown[i]))
  }
  show()
  map.on('moveend', show)
}
