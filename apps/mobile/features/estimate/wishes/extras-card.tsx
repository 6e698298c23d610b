import { useTranslations } from 'use-intl'
import { Card } from '../../../design/card.tsx'
import { Check } from '../../../design/check.tsx'
import { Text } from '../../../design/text.tsx'
import { incentives, prices } from '../device-model.ts'
import type { Draft } from '../draft.ts'
import { useEstimate } from '../estimate-context.tsx'
import { useCodeNames } from '../figure-names.ts'
import { EffectLine } from './effect-line.tsx'

/** Incentives that the household says it will get: none is ever assumed. */
export function IncentivesCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.incentives')
  const { change } = useEstimate()
  const { name, means, word } = useCodeNames()
  const claimed = draft.inputs.incentives
  const offered = incentives.rows.filter(({ jurisdiction }) => jurisdiction.startsWith('US'))
  const { refusedIncentives } = draft.computed.result.money
  return (
    <Card title={t('title')}>
      <Text>{t('note')}</Text>
      {offered.map(({ id }) => {
        const refused = refusedIncentives.find((one) => one.id === id)
        return (
          <Check
            key={id}
            label={name('incentives.rows', id)}
            note={[
              means('incentives.rows', id),
              refused ? word(`incentives.status.${refused.status}`) : null,
            ]
              .filter(Boolean)
              .join(' ')}
            checked={claimed.includes(id)}
            onChange={(on) => change({ incentives: withOrWithout(claimed, id, on) })}
          />
        )
      })}
      <EffectLine draft={draft} />
    </Card>
  )
}

/** What this home needs beside the usual; the battery comes by its own card. */
export function ExtrasCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.extras')
  const { change } = useEstimate()
  const { name, means } = useCodeNames()
  const { adders } = draft.inputs
  return (
    <Card title={t('title')}>
      {prices.adders
        .filter(({ code }) => code !== 'battery')
        .map(({ code }) => (
          <Check
            key={code}
            label={name('priceLines', code)}
            note={means('priceLines', code) ?? ''}
            checked={adders.includes(code)}
            onChange={(on) => change({ adders: withOrWithout(adders, code, on) })}
          />
        ))}
      <EffectLine draft={draft} />
    </Card>
  )
}

function withOrWithout(list: readonly string[], one: string, on: boolean): string[] {
  const others = list.filter((other) => other !== one)
  return on ? [...others, one] : others
}
