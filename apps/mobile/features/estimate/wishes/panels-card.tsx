import type { PanelWish } from '@girasol/estimate'
import { useState } from 'react'
import { View } from 'react-native'
import { space } from '@girasol/design-tokens'
import { useTranslations } from 'use-intl'
import { Button } from '../../../design/button.tsx'
import { Card } from '../../../design/card.tsx'
import { Choice } from '../../../design/choice.tsx'
import { Text } from '../../../design/text.tsx'
import type { Draft } from '../draft.ts'
import { useEstimate } from '../estimate-context.tsx'
import { useCodeNames } from '../figure-names.ts'
import { NumberRow } from '../number-row.tsx'
import { EffectLine } from './effect-line.tsx'

const kinds = ['fillRoof', 'coverUse', 'bestPayback', 'budget', 'count'] as const

/** What is wished for: a full roof, own use covered, the shortest payback, a budget, a number. And which panel. */
export function PanelsCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.wish')
  const { word } = useCodeNames()
  const { change } = useEstimate()
  const { panels } = draft.inputs
  const { result } = draft.computed
  const put = (wish: PanelWish) => change({ panels: { ...panels, wish } })
  const choose = (kind: PanelWish['kind']) => {
    if (kind === 'budget') put({ kind, cents: roundCents(result.price.totalCents) })
    else if (kind === 'count') put({ kind, panels: result.panels })
    else put({ kind })
  }
  return (
    <Card title={t('title')}>
      <Choice
        label={t('title')}
        chosen={panels.wish.kind}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChoose={choose}
      />
      <WishNumber draft={draft} onChange={put} />
      <Text>{t('found', { panels: result.panels, most: result.mostPanels })}</Text>
      {result.choice.reasons.map((reason) => (
        <Text key={reason} kind="small" tone="inkSoft">
          {word(`choice.${reason}`)}
        </Text>
      ))}
      <ModuleChoice draft={draft} />
      <EffectLine draft={draft} />
    </Card>
  )
}

/** To whole hundreds of dollars. */
const roundCents = (cents: number) => Math.ceil(cents / 10_000) * 10_000

function WishNumber({ draft, onChange }: { draft: Draft; onChange: (wish: PanelWish) => void }) {
  const t = useTranslations('app.wish')
  const { wish } = draft.inputs.panels
  if (wish.kind === 'budget') {
    return (
      <NumberRow
        name={{ label: t('budget') }}
        unit="dollars"
        value={wish.cents / 100}
        least={0}
        most={500_000}
        step={500}
        onChange={(dollars) => onChange({ kind: 'budget', cents: dollars * 100 })}
      />
    )
  }
  if (wish.kind === 'count') {
    return (
      <NumberRow
        name={{ label: t('howMany') }}
        unit="panels"
        value={wish.panels}
        least={0}
        most={500}
        step={1}
        onChange={(panels) => onChange({ kind: 'count', panels })}
      />
    )
  }
  return null
}

function ModuleChoice({ draft }: { draft: Draft }) {
  const t = useTranslations('app.wish')
  const { change } = useEstimate()
  const [open, setOpen] = useState(false)
  const { moduleId } = draft.inputs
  const module = draft.modules.find(({ id }) => id === moduleId)
  return (
    <View style={{ gap: space.small }}>
      <Text>{`${t('module')}: ${module ? nameOf(module) : moduleId}`}</Text>
      <Button
        look="quiet"
        label={open ? t('keepModule') : t('changeModule')}
        onPress={() => setOpen(!open)}
      />
      {open ? (
        <Choice
          label={t('module')}
          chosen={moduleId}
          options={draft.modules.map((one) => ({ value: one.id, label: nameOf(one) }))}
          onChoose={(id) => change({ moduleId: id })}
        />
      ) : null}
    </View>
  )
}

function nameOf({ maker, model, watts }: Draft['modules'][number]): string {
  return `${maker} ${model}, ${watts} W`
}
