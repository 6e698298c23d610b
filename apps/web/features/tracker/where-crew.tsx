'use client'

import type { CrewPosition, Order } from '@girasol/contract'
import { distanceKm } from '@girasol/pv-model'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { headingTo } from '../map/rings.ts'
import { toMiles } from '../roof/feet.ts'
import { compassOf } from '../roof/reshape.ts'
import { isStale } from './position-age.ts'
import { useNow, useTimes } from './times.ts'
import styles from './tracker.module.css'

const CrewMap = lazy(() => import('./crew-map.tsx').then(({ CrewMap }) => ({ default: CrewMap })))

type Props = { order: Order; position: CrewPosition | null; seen: readonly CrewPosition[] }

/** Where the crew is: in a sentence first, then on the map. */
export function WhereCrew({ order, position, seen }: Props) {
  const text = useTranslations('tracker.map')
  const compass = useTranslations('roof.facing')
  const now = useNow(15)
  const times = useTimes(order.place.timeZone)
  if (order.state !== 'enRoute') return <MapCard order={order} position={null} seen={[]} />
  const crew = order.crew?.name ?? ''
  if (!position) return <p>{text('noEta', { crew })}</p>
  const time = times.clock(position.at)
  const stale = isStale(position, now)
  const direction = compass(compassOf(headingTo(order.place, position)))
  const miles = Math.round(toMiles(distanceKm(order.place, position)))
  return (
    <>
      <div role="status" className={styles.eta}>
        {stale ? (
          <Notice tone="warn">{text('stale', { time })}</Notice>
        ) : (
          <p>
            <strong>
              {position.etaMinutes === null
                ? text('noEta', { crew })
                : text('eta', { crew, minutes: position.etaMinutes })}
            </strong>
          </p>
        )}
      </div>
      <p className="g-hint">
        {text('away', { miles })} {text('from', { direction })} {text('seen', { time })}{' '}
        {text('privacy')}
      </p>
      <MapCard order={order} position={position} seen={seen} stale={stale} />
    </>
  )
}

function MapCard(props: Props & { stale?: boolean }) {
  return (
    <Suspense fallback={<div className={styles.map} />}>
      <CrewMap {...props} stale={props.stale ?? false} />
    </Suspense>
  )
}
