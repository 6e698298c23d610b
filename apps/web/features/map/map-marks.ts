'use client'

import { type GeoJSONSource, LngLatBounds, type Map as LibreMap, Marker } from 'maplibre-gl'
import type { Box } from './keep-apart.ts'
import { ringAround, ringMiles } from './rings.ts'

type Drawn = Exclude<Parameters<GeoJSONSource['setData']>[0], string>
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
  return new Marker({ element, anchor: 'bottom', offset: [0, -14] })
    .setLngLat([longitude, latitude])
    .addTo(map)
}

const symbols = {
  home: 'M3 12 12 3.5 21 12M6 10v9.5h12V10',
  arrow: 'M12 3 19 20 12 16 5 20Z',
}

/** A small round sign on the very spot; the word above says what it is. */
export function placeSign(
  map: LibreMap,
  { latitude, longitude }: Position,
  { className, symbol }: { className: string; symbol: keyof typeof symbols },
): Marker {
  const element = document.createElement('div')
  element.className = className
  element.ariaHidden = 'true'
  element.innerHTML = `<svg viewBox="0 0 24 24"><path d="${symbols[symbol]}"/></svg>`
  return new Marker({ element, anchor: 'center' }).setLngLat([longitude, latitude]).addTo(map)
}

/** Where a marker stands on the screen, so that no name is written under it. */
export function boxOfMarker(map: LibreMap, marker: Marker): Box {
  const { x, y } = map.project(marker.getLngLat())
  const { offsetWidth } = marker.getElement()
  const aside = Math.max(offsetWidth, 28) / 2
  return { left: x - aside, right: x + aside, top: y - 46, bottom: y + 16 }
}

/** Whether a position lies in the part of the map that is shown. */
export function isInView(map: LibreMap, { latitude, longitude }: Position): boolean {
  return map.getBounds().contains([longitude, latitude])
}

/** Moves the map so that both ends of the way are seen. */
export function showBoth(map: LibreMap, a: Position, b: Position): void {
  const bounds = new LngLatBounds()
  for (const { longitude, latitude } of [a, b]) bounds.extend([longitude, latitude])
  map.fitBounds(bounds, { padding: 90, maxZoom: 10.5, animate: false })
}

function draw(map: LibreMap, source: string, lines: (readonly (readonly number[])[])[]): void {
  const data = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: lines },
  } as unknown as Drawn
  const set = () => void map.getSource<GeoJSONSource>(source)?.setData(data)
  if (map.getSource(source)) set()
  else map.once('load', set)
}

/** Rings of distance around a home; the names of the rings are returned. */
export function showRings(map: LibreMap, home: Position, nameOf: (miles: number) => string) {
  const rings = ringMiles.map((miles) => ({ miles, ...ringAround(home, miles) }))
  draw(
    map,
    'rings',
    rings.map(({ line }) => line),
  )
  return rings
    .toReversed()
    .flatMap(({ miles, labels }) => labels.map((at) => ({ text: nameOf(miles), at })))
}

/** A dashed line from crew to home, as the crow flies: nobody's streets are guessed. */
export function showWay(map: LibreMap, home: Position, crew: Position | null): void {
  const line = crew ? [crew, home].map(({ longitude, latitude }) => [longitude, latitude]) : []
  draw(map, 'way', line.length > 0 ? [line] : [])
}

/** The way that the crew was seen to go. */
export function showTrail(map: LibreMap, seen: readonly Position[]): void {
  const line = seen.map(({ longitude, latitude }) => [longitude, latitude])
  draw(map, 'trail', line.length > 1 ? [line] : [])
}
