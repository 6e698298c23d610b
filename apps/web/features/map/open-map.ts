'use client'

import 'maplibre-gl/dist/maplibre-gl.css'
import './map-controls.css'
import { palettes } from '@girasol/design-tokens'
import {
  AttributionControl,
  Map as LibreMap,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl'
import { mapStyle } from './map-style.ts'

type Opening = {
  container: HTMLElement
  centre: [longitude: number, latitude: number]
  zoom: number
  /** States whose counties are drawn, by postal code. */
  counties: readonly string[]
  texts: MapTexts
}

/** Words that the map says to those who listen. */
export type MapTexts = { title: string; zoomIn: string; zoomOut: string; credits: string }

/** Those words from the catalogue. */
export const mapTexts = (
  title: string,
  text: (name: 'zoomIn' | 'zoomOut' | 'credits') => string,
): MapTexts => ({
  title,
  zoomIn: text('zoomIn'),
  zoomOut: text('zoomOut'),
  credits: text('credits'),
})

const isDark = () => {
  const { theme } = document.documentElement.dataset
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}

/** Opens a map whose worker and data come from this site only. */
export function openMap({ container, centre, zoom, counties, texts }: Opening): LibreMap {
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
    locale: {
      'Map.Title': texts.title,
      'NavigationControl.ZoomIn': texts.zoomIn,
      'NavigationControl.ZoomOut': texts.zoomOut,
      'AttributionControl.ToggleAttribution': texts.credits,
    },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }))
  map.addControl(new ScaleControl({ unit: 'imperial' }), 'bottom-left')
  map.addControl(new AttributionControl({ compact: false, customAttribution: 'US Census Bureau' }))
  return map
}
