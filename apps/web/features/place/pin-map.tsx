'use client'

import type { Place } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import type { Map as LibreMap } from 'maplibre-gl'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import type { Box } from '../map/keep-apart.ts'
import { showAreas } from '../map/map-areas.ts'
import { mapNames } from '../map/map-names.ts'
import { mapTexts, openMap } from '../map/open-map.ts'
import styles from './place.module.css'

/** About one kilometre: nothing finer leaves the device. */
const rounded = (degrees: number) => Math.round(degrees * 100) / 100

/** Where the pin stands over the map: in the middle. */
function pinBox(map: LibreMap): Box {
  const { clientWidth, clientHeight } = map.getContainer()
  const [x, y] = [clientWidth / 2, clientHeight / 2]
  return { left: x - 18, right: x + 18, top: y - 46, bottom: y + 4 }
}

type Answer = { kind: 'none' } | { kind: 'nowhere' } | { kind: 'problem'; problem: unknown }

/** A pin that stands still while the map moves under it: the same for finger, mouse and keyboard. */
export function PinMap({ onPlace }: { onPlace: (place: Place) => void }) {
  const text = useTranslations('place')
  const frame = useTranslations('frame.map')
  const box = useRef<HTMLDivElement>(null)
  const map = useRef<LibreMap>(null)
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' })
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!box.current) return undefined
    const stop = new AbortController()
    try {
      const opened = openMap({
        container: box.current,
        centre: [-98.5, 39.5],
        zoom: 3,
        texts: mapTexts(text('mapTitle'), frame),
      })
      map.current = opened
      showAreas(
        opened,
        mapNames(opened, () => [pinBox(opened)]),
        stop.signal,
      )
      opened.on('click', ({ lngLat }) => opened.panTo(lngLat))
      return () => {
        stop.abort()
        opened.remove()
      }
    } catch {
      setFailed(true)
      return undefined
    }
  }, [])
  const use = async () => {
    const centre = map.current?.getCenter()
    if (!centre) return
    setAnswer({ kind: 'none' })
    const body = { latitude: rounded(centre.lat), longitude: rounded(centre.lng) }
    try {
      const { place } = await api.estimates.nearestPlace({ body })
      if (place) onPlace(place)
      else setAnswer({ kind: 'nowhere' })
    } catch (problem) {
      setAnswer({ kind: 'problem', problem })
    }
  }
  if (failed) return <Notice tone="warn">{text('mapFailed')}</Notice>
  return (
    <div className={styles.mapBox}>
      <p className="g-hint">{text('mapHelp')}</p>
      <div className={styles.map}>
        <div ref={box} className={styles.canvas} />
        <svg viewBox="0 0 36 46" aria-hidden="true" className={styles.pin}>
          <path d="M18 44C8 30 3 24 3 17a15 15 0 0 1 30 0c0 7-5 13-15 27Z" />
          <circle cx="18" cy="17" r="6" />
        </svg>
      </div>
      <div>
        <Button onClick={() => void use()}>{text('usePoint')}</Button>
      </div>
      {answer.kind === 'nowhere' ? <Notice tone="warn">{text('noPlace')}</Notice> : null}
      {answer.kind === 'problem' ? <ProblemNotice problem={answer.problem} /> : null}
    </div>
  )
}
