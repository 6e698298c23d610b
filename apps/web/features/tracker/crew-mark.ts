'use client'

import type { CrewPosition, Order } from '@girasol/contract'
import type { Map as LibreMap, Marker } from 'maplibre-gl'
import { isInView, placeMarker, placeSign, showBoth, showTrail, showWay } from '../map/map-marks.ts'
import { headingTo } from '../map/rings.ts'
import styles from './tracker.module.css'

type Shown = {
  position: CrewPosition | null
  seen: readonly CrewPosition[]
  stale: boolean
  name: string
}
export type CrewMark = { set: (shown: Shown) => void; marker: () => Marker[] }

/** The crew on a map: its name, an arrow that shows where it drives, the way it came and the way it has to go. */
export function crewMark(map: LibreMap, home: Order['place']): CrewMark {
  let marks: { name: Marker; arrow: Marker } | null = null
  const place = (position: CrewPosition, text: string) => ({
    name: placeMarker(map, position, { className: styles.crew ?? '', text }),
    arrow: placeSign(map, position, { className: styles.crewSign ?? '', symbol: 'arrow' }),
  })
  const remove = () => {
    marks?.name.remove()
    marks?.arrow.remove()
    marks = null
  }
  return {
    marker: () => (marks ? [marks.name] : []),
    set: ({ position, seen, stale, name }) => {
      showTrail(map, position ? seen : [])
      showWay(map, home, position)
      if (!position) return remove()
      const isNew = marks === null
      marks ??= place(position, name)
      const before = seen.at(-2)
      const heading = before ? headingTo(before, position) : headingTo(position, home)
      for (const mark of [marks.name, marks.arrow]) {
        mark.setLngLat([position.longitude, position.latitude])
        mark.getElement().classList.toggle(styles.stale ?? 'stale', stale)
      }
      marks.arrow.setRotation(heading)
      if (isNew || !isInView(map, position)) showBoth(map, home, position)
    },
  }
}
