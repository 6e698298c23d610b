import { packPanels } from '@girasol/estimate'
import { useState } from 'react'
import { View } from 'react-native'
import { space } from '@girasol/design-tokens'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Choice } from '../../design/choice.tsx'
import { Text } from '../../design/text.tsx'
import { moduleById } from './device-model.ts'
import { type Draft, useEstimate } from './estimate-context.tsx'
import { NumberRow } from './number-row.tsx'

/** How many panels, of at most as many as fit, and which. */
export function PanelsCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.roof')
  const { change } = useEstimate()
  const fit = panelsThatFit(draft)
  return (
    <Card title={t('panelsTitle')}>
      <NumberRow
        name={{ label: t('howMany') }}
        unit="panels"
        value={draft.result.panels}
        least={0}
        most={fit}
        step={1}
        onChange={(panels) => change({ panelLimit: panels >= fit ? null : panels })}
      />
      <Text kind="small" tone="inkSoft">
        {t('fit', { panels: fit })}
      </Text>
      <ModuleChoice draft={draft} />
    </Card>
  )
}

function ModuleChoice({ draft }: { draft: Draft }) {
  const t = useTranslations('app.roof')
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

function panelsThatFit({ inputs }: Draft): number {
  const module = moduleById(inputs.moduleId)
  if (!module) return 0
  const { setbackM } = inputs.assumptions
  return inputs.planes.reduce((sum, plane) => sum + packPanels(plane, module, setbackM).panels, 0)
}
