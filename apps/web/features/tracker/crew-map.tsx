'use client'

import type { CrewPosition, Order } from '@girasol/contract'
import { Notice } from '@girasol/site-frame/notice.tsx'
import type { Map as LibreMap } from 'maplibre-gl'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { showAreas } from '../map/map-areas.ts'
import { boxOfMarker, placeMarker, placeSign, showRings } from '../map/map-marks.ts'
import { mapNames } from '../map/map-names.ts'
import { mapTexts, openMap } from '../map/open-map.ts'
import { crewMark, type CrewMark } from './crew-mark.ts'
import styles from './tracker.module.css'

type Props = {
  order: Order
  position: CrewPosition | null
  seen: readonly CrewPosition[]
  stale: boolean
}
type Opened = { map: LibreMap; crew: CrewMark; rename: () => void }

/** Home and crew on a map of our own. The sentence above says the same. */
export function CrewMap({ order, position, seen, stale }: Props) {
  const text = useTranslations('tracker.map')
  const frame = useTranslations('frame.map')
  const box = useRef<HTMLDivElement>(null)
  const opened = useRef<Opened>(null)
  const [failed, setFailed] = useState(false)
  const { latitude, longitude } = order.place
  useEffect(() => {
    if (!box.current) return undefined
    const stop = new AbortController()
    try {
      const map = openMap({
        container: box.current,
        centre: [longitude, latitude],
        zoom: 9.2,
        texts: mapTexts(text('title'), frame),
      })
      const home = placeMarker(map, order.place, {
        className: styles.home ?? '',
        text: text('home'),
      })
      placeSign(map, order.place, { className: styles.homeSign ?? '', symbol: 'home' })
      const crew = crewMark(map, order.place)
      const names = mapNames(map, () =>
        [home, ...crew.marker()].map((one) => boxOfMarker(map, one)),
      )
      names.add(
        'ring',
        showRings(map, order.place, (miles) => text('ring', { miles })),
      )
      showAreas(map, names, stop.signal)
      opened.current = { map, crew, rename: names.show }
      return () => {
        stop.abort()
        opened.current = null
        map.remove()
      }
    } catch {
      setFailed(true)
      return undefined
    }
  }, [latitude, longitude])
  useEffect(() => {
    const name = order.crew?.name ?? text('crew')
    opened.current?.crew.set({ position, seen, stale, name })
    opened.current?.rename()
  }, [position, seen, stale])
  if (failed) return <Notice tone="warn">{text('failed')}</Notice>
  return <div ref={box} className={styles.map} />
}
