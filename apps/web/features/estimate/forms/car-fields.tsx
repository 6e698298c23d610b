'use client'

import type { CarCharging } from '@girasol/economics'
import { useTranslations } from 'next-intl'
import { NumberField } from '../../roof/number-field.tsx'
import { mostCarKwh } from './car-limits.ts'
import styles from './forms.module.css'
import { HourField } from './hour-field.tsx'
import { Tick } from './tick.tsx'

/** 12,000 miles at 0.30 kWh a mile, from a usual home charger, begun late in the evening. */
const usualCar: CarCharging = { kwhPerYear: 3600, powerKw: 7.2, startHour: 23 }

type Props = {
  car: CarCharging | null
  onCar: (car: CarCharging | null, gesture?: string) => void
  onEnd: () => void
}

/** An electric car that is charged at home. */
export function CarFields({ car, onCar, onEnd }: Props) {
  const text = useTranslations('choices.use')
  const shown = car ?? usualCar
  const set = (part: Partial<CarCharging>) =>
    onCar({ ...shown, ...part }, `use car ${Object.keys(part).join()}`)
  return (
    <Tick name={text('car')} checked={car !== null} onChange={(on) => onCar(on ? usualCar : null)}>
      <div className={styles.fields}>
        <NumberField
          label={text('carKwh')}
          hint={text('carKwhHint')}
          value={shown.kwhPerYear}
          range={[0, mostCarKwh(shown.powerKw)]}
          step={100}
          onChange={(kwhPerYear) => set({ kwhPerYear })}
          onEnd={onEnd}
        />
        <NumberField
          label={text('carPower')}
          hint={text('carPowerHint')}
          value={shown.powerKw}
          range={[1, 50]}
          step={0.1}
          onChange={(powerKw) =>
            set({ powerKw, kwhPerYear: Math.min(shown.kwhPerYear, mostCarKwh(powerKw)) })
          }
          onEnd={onEnd}
        />
        <HourField
          label={text('carStart')}
          hours={[0, 23]}
          value={shown.startHour}
          onChange={(startHour) => set({ startHour })}
        />
      </div>
    </Tick>
  )
}
