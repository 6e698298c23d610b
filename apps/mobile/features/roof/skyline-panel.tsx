import { space } from '@girasol/design-tokens'
import { eightElevations, skylineWith, type Surroundings } from '@girasol/estimate'
import { useState } from 'react'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Text } from '../../design/text.tsx'
import { useEstimate } from '../estimate/estimate-context.tsx'
import { NumberRow } from '../estimate/number-row.tsx'
import { compass } from './compass.ts'

/** How high hills and far houses stand, in eight directions. */
export function SkylinePanel({ surroundings }: { surroundings: Surroundings }) {
  const t = useTranslations('app.roof')
  const texts = useTranslations('roof.skyline')
  const { change } = useEstimate()
  const { horizonDeg } = surroundings
  const [open, setOpen] = useState(horizonDeg !== null)
  const put = (next: number[] | null) =>
    change({ surroundings: { ...surroundings, horizonDeg: next } })
  if (!open) return <Button look="quiet" label={t('addSkyline')} onPress={() => setOpen(true)} />
  return (
    <View role="group" aria-label={texts('title')} style={{ gap: space.snug }}>
      <Text strong>{texts('title')}</Text>
      <Text kind="small" tone="inkSoft">
        {texts('hint')}
      </Text>
      {eightElevations(horizonDeg).map((elevation, direction) => (
        <NumberRow
          key={compass[direction]}
          name={{ label: t(`compass.${compass[direction]!}`) }}
          unit="degrees"
          value={elevation}
          least={0}
          most={80}
          step={1}
          digits={1}
          onChange={(degrees) => put(skylineWith(horizonDeg, direction, degrees))}
        />
      ))}
      {horizonDeg ? <Button look="quiet" label={texts('open')} onPress={() => put(null)} /> : null}
    </View>
  )
}
