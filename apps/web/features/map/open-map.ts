'use client'

import 'maplibre-gl/dist/maplibre-gl.css'
import './map-controls.css'
import {
  AttributionControl,
  Map as LibreMap,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl'
import { coloursNow, followTheme } from './follow-theme.ts'
import { mapStyle } from './map-style.ts'

type Opening = {
  container: HTMLElement
  centre: [longitude: number, latitude: number]
  zoom: number
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

/** Opens a map whose worker and data come from this site only. */
export function openMap({ container, centre, zoom, texts }: Opening): LibreMap {
  setWorkerUrl('/maplibre/maplibre-gl-worker.mjs')
  const map = new LibreMap({
    container,
    center: centre,
    zoom,
    minZoom: 1.5,
    maxZoom: 14,
    style: mapStyle(coloursNow()),
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
  followTheme(map)
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }))
  map.addControl(new ScaleControl({ unit: 'imperial' }), 'bottom-left')
  map.addControl(new AttributionControl({ compact: false, customAttribution: 'US Census Bureau' }))
  return map
}
