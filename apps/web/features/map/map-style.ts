import type { Palette } from '@girasol/design-tokens'
import type { StyleSpecification } from 'maplibre-gl'

/** A map of states and, near places, counties: from our own files, without glyphs, sprites or any other host. */
export function mapStyle(colours: Palette, counties: readonly string[]): StyleSpecification {
  const county = (state: string) => `county-${state}`
  const layers = counties.map((state) => ({
    id: county(state),
    type: 'line' as const,
    source: county(state),
    minzoom: 5,
    paint: { 'line-color': colours.line, 'line-width': 1 },
  }))
  return {
    version: 8,
    sources: {
      states: { type: 'geojson', data: '/map/states.geojson' },
      ...Object.fromEntries(
        counties.map((state) => [
          county(state),
          { type: 'geojson', data: `/map/counties/${state}.geojson` },
        ]),
      ),
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
      { id: 'land', type: 'fill', source: 'states', paint: { 'fill-color': colours.land } },
      ...layers,
      {
        id: 'borders',
        type: 'line',
        source: 'states',
        paint: { 'line-color': colours.control, 'line-width': 1.2 },
      },
    ],
  }
}
