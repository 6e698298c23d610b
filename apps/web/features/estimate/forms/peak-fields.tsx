'use client'

import type { EnergyPrice } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { HourField } from './hour-field.tsx'
import styles from './forms.module.css'
import { PriceField } from './price-field.tsx'
import type { TimeOfUse } from './tariff-changes.ts'
import { Tick } from './tick.tsx'

type Props = {
  price: TimeOfUse
  onPrice: (next: EnergyPrice, gesture?: string) => void
  onSettle: () => void
}

/** Two or three prices, and the hours in which the dear one holds. */
export function PeakFields({ price, onPrice, onSettle }: Props) {
  const text = useTranslations('choices.tariff')
  const { fromHour, toHour, summerPeakTenthCents: summer } = price
  const set = (part: Partial<TimeOfUse>, gesture?: string) =>
    onPrice({ ...price, ...part }, gesture)
  const span = fromHour === toHour ? 'peakNever' : fromHour > toHour ? 'peakOverNight' : 'peakHours'
  return (
    <>
      <div className={styles.fields}>
        <PriceField
          label={text('offPeak')}
          tenthCents={price.offPeakTenthCents}
          onChange={(offPeakTenthCents) => set({ offPeakTenthCents }, 'tariff offPeak')}
          onEnd={onSettle}
        />
        <PriceField
          label={text('peak')}
          tenthCents={price.peakTenthCents}
          onChange={(peakTenthCents) => set({ peakTenthCents }, 'tariff peak')}
          onEnd={onSettle}
        />
        <HourField
          label={text('peakFrom')}
          hours={[0, 23]}
          value={fromHour}
          onChange={(hour) => set({ fromHour: hour })}
        />
        <HourField
          label={text('peakTo')}
          hours={[1, 24]}
          value={toHour}
          onChange={(hour) => set({ toHour: hour })}
        />
      </div>
      <p className="g-hint" role="status">
        {text(span)}
      </p>
      <Tick
        name={text('weekends')}
        checked={price.weekends}
        onChange={(weekends) => set({ weekends })}
      />
      <Tick
        name={text('summer')}
        checked={summer !== null}
        onChange={(on) => set({ summerPeakTenthCents: on ? price.peakTenthCents : null })}
      >
        <PriceField
          label={text('summerPeak')}
          tenthCents={summer ?? price.peakTenthCents}
          onChange={(tenthCents) => set({ summerPeakTenthCents: tenthCents }, 'tariff summer')}
          onEnd={onSettle}
        />
      </Tick>
    </>
  )
}
