import { space } from '@girasol/design-tokens'
import { defaultAssumptions, type EstimateAssumptions, systemLosses } from '@girasol/estimate'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../../design/button.tsx'
import { Card } from '../../../design/card.tsx'
import { Text } from '../../../design/text.tsx'
import type { Draft } from '../draft.ts'
import { useEstimate } from '../estimate-context.tsx'
import { useCodeNames } from '../figure-names.ts'
import { NumberRow } from '../number-row.tsx'
import { EffectLine } from './effect-line.tsx'

/** The losses of the inputs, by their code among the figures. */
const losses = {
  soilingPct: 'soiling',
  shadingPct: 'shading',
  snowPct: 'snow',
  mismatchPct: 'mismatch',
  wiringPct: 'wiring',
  connectionsPct: 'connections',
  lightInducedPct: 'lightInduced',
  nameplatePct: 'nameplate',
  availabilityPct: 'availability',
} as const

/** What the contract admits: least, most, step, decimals. */
const technology = {
  inverterEfficiencyPct: [80, 99.5, 0.5, 1, 'percent'],
  dcAcRatio: [0.8, 2, 0.05, 2, 'times'],
  degradationPctPerYear: [0, 3, 0.1, 1, 'percent'],
  escalationPctPerYear: [0, 3, 0.5, 1, 'percent'],
} as const

/** Losses one by one, the equipment, and how prices rise: never one figure for all. */
export function LossesCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.assumptions')
  const { name, means } = useCodeNames()
  const { change } = useEstimate()
  const { assumptions } = draft.inputs
  const set = (part: Partial<EstimateAssumptions>) =>
    change({ assumptions: { ...assumptions, ...part } })
  const loss = Math.round(systemLosses(assumptions) * 100) / 100
  return (
    <Card title={t('title')}>
      {(Object.keys(losses) as (keyof typeof losses)[]).map((key) => (
        <View key={key}>
          <NumberRow
            name={{ label: name('losses', losses[key]) }}
            unit="percent"
            value={assumptions[key]}
            least={0}
            most={100}
            step={0.5}
            digits={1}
            onChange={(value) => set({ [key]: value })}
          />
          <Text kind="small" tone="inkSoft">
            {means('losses', losses[key]) ?? ''}
          </Text>
        </View>
      ))}
      <Text kind="small">{t('total', { loss })}</Text>
      <Equipment assumptions={assumptions} set={set} />
      <Button
        look="quiet"
        label={t('reset')}
        onPress={() => change({ assumptions: { ...defaultAssumptions } })}
      />
      <EffectLine draft={draft} />
    </Card>
  )
}

type EquipmentProps = {
  assumptions: EstimateAssumptions
  set: (part: Partial<EstimateAssumptions>) => void
}

function Equipment({ assumptions, set }: EquipmentProps) {
  const t = useTranslations('app.assumptions')
  return (
    <View style={{ gap: space.snug }}>
      <Text strong>{t('technology')}</Text>
      {(Object.keys(technology) as (keyof typeof technology)[]).map((name) => {
        const [least, most, step, digits, unit] = technology[name]
        return (
          <NumberRow
            key={name}
            name={{ label: t(name) }}
            {...{ least, most, step, digits, unit }}
            value={assumptions[name]}
            onChange={(value) => set({ [name]: value })}
          />
        )
      })}
    </View>
  )
}
