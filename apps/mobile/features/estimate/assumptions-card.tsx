import { useState } from 'react'
import { View } from 'react-native'
import { space } from '@girasol/design-tokens'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { type Draft, useEstimate } from './estimate-context.tsx'
import { NumberRow } from './number-row.tsx'

/** The losses and rates that people argue about, with the most that each may be set to. */
const shown = [
  ['shadingPct', 100],
  ['soilingPct', 100],
  ['snowPct', 100],
  ['mismatchPct', 100],
  ['wiringPct', 100],
  ['connectionsPct', 100],
  ['lightInducedPct', 100],
  ['nameplatePct', 100],
  ['availabilityPct', 100],
  ['degradationPctPerYear', 3],
  ['escalationPctPerYear', 5],
] as const

/** Every assumption, visible and changeable, folded away until asked for. */
export function AssumptionsCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.assumptions')
  const { change } = useEstimate()
  const [open, setOpen] = useState(false)
  const { assumptions } = draft.inputs
  return (
    <Card title={t('title')}>
      <Button look="quiet" label={open ? t('hide') : t('show')} onPress={() => setOpen(!open)} />
      {open ? (
        <View style={{ gap: space.snug }}>
          {shown.map(([name, most]) => (
            <NumberRow
              key={name}
              name={{ label: t(name) }}
              unit="percent"
              value={assumptions[name]}
              least={0}
              most={most}
              step={0.5}
              digits={1}
              onChange={(value) => change({ assumptions: { ...assumptions, [name]: value } })}
            />
          ))}
        </View>
      ) : null}
    </Card>
  )
}
