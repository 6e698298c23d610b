import { space } from '@girasol/design-tokens'
import { defaultAssumptions, systemLosses } from '@girasol/estimate'
import { useState } from 'react'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Text } from '../../design/text.tsx'
import { toFeet, toMetres } from '../language/figures.ts'
import { type Draft, useEstimate } from './estimate-context.tsx'
import { NumberRow } from './number-row.tsx'

const losses = [
  'soilingPct',
  'shadingPct',
  'snowPct',
  'mismatchPct',
  'wiringPct',
  'connectionsPct',
  'lightInducedPct',
  'nameplatePct',
  'availabilityPct',
] as const

/** What the contract admits: least, most, step, decimals. */
const technology = {
  inverterEfficiencyPct: [80, 99.5, 0.5, 1, 'percent'],
  dcAcRatio: [0.8, 2, 0.05, 2, 'times'],
  degradationPctPerYear: [0, 3, 0.1, 1, 'percent'],
  escalationPctPerYear: [0, 5, 0.5, 1, 'percent'],
} as const
type Technology = keyof typeof technology

type Assumptions = Draft['inputs']['assumptions']

/** Every assumption, visible and changeable, folded away until asked for. */
export function AssumptionsCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.assumptions')
  const [open, setOpen] = useState(false)
  return (
    <Card title={t('title')}>
      <Button look="quiet" label={open ? t('hide') : t('show')} onPress={() => setOpen(!open)} />
      {open ? <All assumptions={draft.inputs.assumptions} /> : null}
    </Card>
  )
}

function All({ assumptions }: { assumptions: Assumptions }) {
  const t = useTranslations('estimate.assumptions')
  const { change } = useEstimate()
  const set = (part: Partial<Assumptions>) => change({ assumptions: { ...assumptions, ...part } })
  const loss = Math.round(systemLosses(assumptions) * 100) / 100
  return (
    <View style={{ gap: space.snug }}>
      <Text strong>{t('losses')}</Text>
      {losses.map((name) => (
        <NumberRow
          key={name}
          name={{ label: t(name) }}
          unit="percent"
          value={assumptions[name]}
          least={0}
          most={100}
          step={0.5}
          digits={1}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
      <Text kind="small" tone="inkSoft">
        {t('total', { loss })}
      </Text>
      <Equipment assumptions={assumptions} set={set} />
      <Button
        look="quiet"
        label={t('reset')}
        onPress={() => change({ assumptions: { ...defaultAssumptions } })}
      />
    </View>
  )
}

type EquipmentProps = { assumptions: Assumptions; set: (part: Partial<Assumptions>) => void }

function Equipment({ assumptions, set }: EquipmentProps) {
  const t = useTranslations('estimate.assumptions')
  return (
    <>
      <Text strong>{t('technology')}</Text>
      {(Object.keys(technology) as Technology[]).map((name) => {
        const [least, most, step, digits, unit] = technology[name]
        const range = { least, most, step, digits, unit }
        return (
          <NumberRow
            key={name}
            name={{ label: t(name) }}
            {...range}
            value={assumptions[name]}
            onChange={(value) => set({ [name]: value })}
          />
        )
      })}
      <NumberRow
        name={{ label: t('setbackM') }}
        unit="feet"
        value={toFeet(assumptions.setbackM)}
        least={0}
        most={6.5}
        step={0.5}
        digits={1}
        onChange={(feet) => set({ setbackM: toMetres(feet) })}
      />
    </>
  )
}
