import type { RoofPlane } from '@girasol/contract'
import { space } from '@girasol/design-tokens'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Choice } from '../../design/choice.tsx'
import { Text } from '../../design/text.tsx'
import { toFeet, toMetres } from '../language/figures.ts'
import { type NumberName, NumberRow } from './number-row.tsx'

type Props = { plane: RoofPlane; onChange: (plane: RoofPlane) => void }

export const compass = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

/** The nearest of the eight directions that have a name; degrees clockwise from north. */
export function directionOf(degrees: number): (typeof compass)[number] {
  return compass[Math.round((((degrees % 360) + 360) % 360) / 45) % 8] ?? 'n'
}

/** Facing by name or by degree, pitch and size by numbers. */
export function PlaneControls({ plane, onChange }: Props) {
  const t = useTranslations('app.roof')
  const put = (part: Partial<RoofPlane>) => onChange({ ...plane, ...part })
  const length = (name: NumberName, value: number, most: number, set: (metres: number) => void) => (
    <NumberRow
      name={name}
      unit="feet"
      value={toFeet(value)}
      least={2}
      most={Math.floor(toFeet(most))}
      step={1}
      onChange={(feet) => set(toMetres(feet))}
    />
  )
  return (
    <View style={{ gap: space.snug }}>
      <Text>{t('facing')}</Text>
      <Choice
        label={t('facing')}
        chosen={directionOf(plane.azimuthDeg)}
        options={compass.map((value) => ({ value, label: t(`compass.${value}`) }))}
        onChoose={(value) => put({ azimuthDeg: compass.indexOf(value) * 45 })}
      />
      <NumberRow
        name="direction"
        unit="degrees"
        value={plane.azimuthDeg}
        least={0}
        most={359}
        step={5}
        onChange={(azimuthDeg) => put({ azimuthDeg })}
      />
      <NumberRow
        name="pitch"
        unit="degrees"
        value={plane.pitchDeg}
        least={0}
        most={75}
        step={1}
        onChange={(pitchDeg) => put({ pitchDeg })}
      />
      {length('width', plane.widthM, 60, (widthM) => put({ widthM }))}
      {length('slope', plane.slopeLengthM, 40, (slopeLengthM) => put({ slopeLengthM }))}
    </View>
  )
}
