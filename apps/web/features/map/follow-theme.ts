'use client'

import { type Palette, palettes } from '@girasol/design-tokens'
import type { Map as LibreMap } from 'maplibre-gl'
import { mapStyle } from './map-style.ts'

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)')

/** The colours that the page is shown in now. */
export function coloursNow(): Palette {
  const { theme } = document.documentElement.dataset
  const dark = theme ? theme === 'dark' : prefersDark().matches
  return dark ? palettes.dark : palettes.light
}

function repaint(map: LibreMap): void {
  for (const { id, paint } of mapStyle(coloursNow()).layers) {
    for (const [name, value] of Object.entries(paint ?? {})) {
      map.setPaintProperty(id, name as Parameters<LibreMap['setPaintProperty']>[1], value)
    }
  }
}

/** Gives an open map the page's colours whenever a person or the device changes them. */
export function followTheme(map: LibreMap): void {
  const change = () => repaint(map)
  const page = new MutationObserver(change)
  page.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const device = prefersDark()
  device.addEventListener('change', change)
  map.once('remove', () => {
    page.disconnect()
    device.removeEventListener('change', change)
  })
}
