'use client'

import { type GeoJSONSource, LngLatBounds, type Map as LibreMap, Marker } from 'maplibre-gl'

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
  return new Marker({ element, anchor: 'bottom' }).setLngLat([longitude, latitude]).addTo(map)
}

/** Whether a position lies in the part of the map that is shown. */
export function isInView(map: LibreMap, { latitude, longitude }: Position): boolean {
  return map.getBounds().contains([longitude, latitude])
}

/** Moves the map so that both ends of the way are seen. */
export function showBoth(map: LibreMap, a: Position, b: Position): void {
  const bounds = new LngLatBounds()
  for (const { longitude, latitude } of [a, b]) bounds.extend([longitude, latitude])
  map.fitBounds(bounds, { padding: 70, maxZoom: 11, animate: false })
}

/** A dashed line from crew to home, as the crow flies: nobody's streets are guessed. */
export function showWay(map: LibreMap, home: Position, crew: Position): void {
  const coordinates = [crew, home].map(({ longitude, latitude }) => [longitude, latitude])
  const data: Drawn = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates },
  }
  const draw = () => {
    const source = map.getSource<GeoJSONSource>('way')
    if (source) source.setData(data)
    else {
      map.addSource('way', { type: 'geojson', data })
      map.addLayer({
        id: 'way',
        type: 'line',
        source: 'way',
        paint: { 'line-color': '#c07d00', 'line-width': 3, 'line-dasharray': [1, 1.6] },
      })
    }
  }
  if (map.isStyleLoaded()) draw()
  else map.once('load', draw)
}
