'use client'

import 'maplibre-gl/dist/maplibre-gl.css'
import { palettes } from '@girasol/design-tokens'
import { AttributionControl, Map as LibreMap, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import { mapStyle } from './map-style.ts'

type Opening = {
  container: HTMLElement
  centre: [longitude: number, latitude: number]
  zoom: number
  /** States whose counties are drawn, by postal code. */
  counties: readonly string[]
  label: string
}

const isDark = () => {
  const { theme } = document.documentElement.dataset
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}

/** Opens a map whose worker and data come from this site only. */
export function openMap({ container, centre, zoom, counties, label }: Opening): LibreMap {
  setWorkerUrl('/maplibre/maplibre-gl-worker.mjs')
  const map = new LibreMap({
    container,
    center: centre,
    zoom,
    minZoom: 1.5,
    maxZoom: 14,
    style: mapStyle(isDark() ? palettes.dark : palettes.light, counties),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
    locale: { 'Map.Title': label },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }))
  map.addControl(new AttributionControl({ compact: true, customAttribution: 'US Census Bureau' }))
  return map
}
