'use client'

import type { EstimateResult } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { toMiles } from '../roof/feet.ts'
import styles from './workbench.module.css'

type Props = {
  label: string
  station: EstimateResult['station']
  onChange: () => void
  /** Opens the comparison with the public calculators. */
  onCompare: () => void
}

/** Where the roof is, and how far away its weather was taken. */
export function PlaceHead({ label, station, onChange, onCompare }: Props) {
  const text = useTranslations('estimate')
  const place = useTranslations('place')
  const { name, source, years } = station
  const miles = Math.round(toMiles(station.distanceKm))
  return (
    <div className={styles.head}>
      <div className={styles.place}>
        <h1>{text('heading', { place: label })}</h1>
        <Button look="quiet" onClick={onChange}>
          {place('change')}
        </Button>
      </div>
      <p className={styles.station}>{text('station.line', { name, source, years, miles })}</p>
      {station.fair ? null : (
        <Notice tone="warn" title={text('station.unfairTitle')}>
          <p>{text('station.unfair', { miles })}</p>
          <p>
            <Button look="quiet" onClick={onCompare}>
              {text('station.compare')}
            </Button>
          </p>
        </Notice>
      )}
    </div>
  )
}
