'use client'

import type { CrewPosition, Order } from '@girasol/contract'
import { Notice } from '@girasol/site-frame/notice.tsx'
import type { Map as LibreMap, Marker } from 'maplibre-gl'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { isInView, placeMarker, showBoth, showWay } from '../map/map-marks.ts'
import { townNames } from '../map/name-towns.ts'
import { mapTexts, openMap } from '../map/open-map.ts'
import styles from './tracker.module.css'

type Props = { order: Order; position: CrewPosition | null; stale: boolean }

/** Home and crew on a map of our own. The sentence above says the same. */
export function CrewMap({ order, position, stale }: Props) {
  const text = useTranslations('tracker.map')
  const frame = useTranslations('frame.map')
  const box = useRef<HTMLDivElement>(null)
  const map = useRef<LibreMap>(null)
  const crew = useRef<Marker>(null)
  const [failed, setFailed] = useState(false)
  const { latitude, longitude, state } = order.place
  useEffect(() => {
    if (!box.current) return undefined
    const stop = new AbortController()
    try {
      const opened = openMap({
        container: box.current,
        centre: [longitude, latitude],
        zoom: 8.5,
        counties: state ? [state] : [],
        texts: mapTexts(text('title'), frame),
      })
      map.current = opened
      placeMarker(opened, order.place, { className: styles.home ?? '', text: text('home') })
      void townNames(opened, stop.signal)(state ?? 'US')
      return () => {
        stop.abort()
        crew.current = null
        opened.remove()
      }
    } catch {
      setFailed(true)
      return undefined
    }
  }, [latitude, longitude, state])
  useEffect(() => {
    const opened = map.current
    if (!opened) return
    if (!position) {
      crew.current?.remove()
      crew.current = null
      return
    }
    const isNew = crew.current === null
    if (crew.current) crew.current.setLngLat([position.longitude, position.latitude])
    else {
      const name = order.crew?.name ?? text('crew')
      crew.current = placeMarker(opened, position, { className: styles.crew ?? '', text: name })
    }
    if (isNew || !isInView(opened, position)) showBoth(opened, order.place, position)
    showWay(opened, order.place, position)
    crew.current.getElement().classList.toggle(styles.stale ?? 'stale', stale)
  }, [position, stale])
  if (failed) return <Notice tone="warn">{text('failed')}</Notice>
  return <div ref={box} className={styles.map} />
}
