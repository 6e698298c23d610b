import type { Palette } from '@girasol/design-tokens'
import type { StyleSpecification } from 'maplibre-gl'

const nothing = { type: 'FeatureCollection' as const, features: [] }
const ours = { type: 'geojson' as const, data: nothing }
const round = { 'line-cap': 'round' as const, 'line-join': 'round' as const }

/**
 * A map of states, counties and what a screen draws upon it (rings of distance, the way gone and the way to go): from
 * our own files, without glyphs, sprites or any other host.
 */
export function mapStyle(colours: Palette): StyleSpecification {
  const line = (source: string, paint: object, more: object = {}) => ({
    id: source,
    type: 'line' as const,
    source,
    paint,
    ...more,
  })
  return {
    version: 8,
    sources: {
      states: { type: 'geojson', data: '/map/states.geojson' },
      counties: ours,
      rings: ours,
      trail: ours,
      way: ours,
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
      { id: 'land', type: 'fill', source: 'states', paint: { 'fill-color': colours.land } },
      line('counties', { 'line-color': colours.line, 'line-width': 1.5 }, { minzoom: 5 }),
      line('states', { 'line-color': colours.control, 'line-width': 1.2 }),
      line('rings', {
        'line-color': colours.control,
        'line-width': 1,
        'line-opacity': 0.75,
        'line-dasharray': [2, 4],
      }),
      line('way', {
        'line-color': colours.chartMakes,
        'line-width': 3,
        'line-dasharray': [1, 1.6],
      }),
      line('trail', { 'line-color': colours.brand, 'line-width': 4 }, { layout: round }),
    ],
  }
}
