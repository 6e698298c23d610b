'use client'

import { LngLatBounds, Marker, type Map as LibreMap } from 'maplibre-gl'
import { labelPoints, type Outlines } from './label-points.ts'

type Position = { latitude: number; longitude: number }

/** A word on the map as plain HTML: no glyph files, and it can be read out and enlarged. */
export function placeMarker(
  map: LibreMap,
  { latitude, longitude }: Position,
  { className, text }: { className: string; text: string },
): Marker {
  const element = document.createElement('div')
  element.className = className
  element.textContent = text
  return new Marker({ element, anchor: 'bottom' }).setLngLat([longitude, latitude]).addTo(map)
}

/** The names of a state's counties, where they lie. */
export async function labelCounties(
  map: LibreMap,
  state: string,
  className: string,
  signal: AbortSignal,
): Promise<void> {
  const answer = await fetch(`/map/counties/${state}.geojson`, { signal }).catch(() => null)
  if (!answer?.ok) return
  const outlines = (await answer.json()) as Outlines
  for (const { name, longitude, latitude } of labelPoints(outlines)) {
    const element = document.createElement('div')
    element.className = className
    element.textContent = name
    element.ariaHidden = 'true'
    new Marker({ element }).setLngLat([longitude, latitude]).addTo(map)
  }
}

/** Moves the map so that both ends of the way are seen. */
export function showBoth(map: LibreMap, a: Position, b: Position): void {
  const bounds = new LngLatBounds()
  for (const { longitude, latitude } of [a, b]) bounds.extend([longitude, latitude])
  map.fitBounds(bounds, { padding: 70, maxZoom: 11, animate: false })
}
