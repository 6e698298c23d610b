'use client'

import type { RoofPlane } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { fromFeet, shownFeet, toFeet } from './feet.ts'
import { NumberField } from './number-field.tsx'
import { compassOf, lengthened, limits, pitched, turned, widened } from './reshape.ts'
import styles from './roof-editor.module.css'

type Props = {
  plane: RoofPlane
  onChange: (plane: RoofPlane, gesture: string) => void
  onEnd: () => void
}

const feetRange = ([low, high]: readonly [number, number]) =>
  [Math.ceil(toFeet(low)), Math.floor(toFeet(high))] as const

/** The side that is being edited, by numbers. */
export function PlaneNumbers({ plane, onChange, onEnd }: Props) {
  const text = useTranslations('roof')
  const change = (next: RoofPlane, what: string) => onChange(next, `${what} ${plane.id}`)
  const rise = Math.round(12 * Math.tan((plane.pitchDeg * Math.PI) / 180))
  return (
    <div className={styles.numbers}>
      <NumberField
        label={text('fields.width')}
        value={shownFeet(plane.widthM)}
        range={feetRange(limits.widthM)}
        onChange={(feet) => change(widened(plane, fromFeet(feet)), 'width')}
        onEnd={onEnd}
      />
      <NumberField
        label={text('fields.length')}
        value={shownFeet(plane.slopeLengthM)}
        range={feetRange(limits.slopeLengthM)}
        onChange={(feet) => change(lengthened(plane, fromFeet(feet)), 'length')}
        onEnd={onEnd}
      />
      <NumberField
        label={text('fields.pitch')}
        hint={text('fields.pitchHint', { rise: String(rise) })}
        value={plane.pitchDeg}
        range={limits.pitchDeg}
        onChange={(degrees) => change(pitched(plane, degrees), 'pitch')}
        onEnd={onEnd}
      />
      <NumberField
        label={text('fields.azimuth')}
        hint={text(`facing.${compassOf(plane.azimuthDeg)}`)}
        value={plane.azimuthDeg}
        range={limits.azimuthDeg}
        step={5}
        onChange={(degrees) => change(turned(plane, degrees), 'turn')}
        onEnd={onEnd}
      />
    </div>
  )
}
