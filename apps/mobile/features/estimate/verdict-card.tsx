import { space } from '@girasol/design-tokens'
import type { EstimateResult } from '@girasol/estimate'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Notice } from '../../design/notice.tsx'
import { Text } from '../../design/text.tsx'
import { useFigures } from '../language/figures.ts'
import type { Draft } from './draft.ts'
import { useCodeNames } from './figure-names.ts'
import { Why } from './why.tsx'

const tones = { good: 'good', borderline: 'warn', notWorthIt: 'bad' } as const

/** Whether we would build it, why, and what would change our mind. */
export function VerdictCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.result')
  const { word } = useCodeNames()
  const figures = useFigures()
  const { verdict, choice, money, panels } = draft.computed.result
  const why = verdict.reasons.map((reason) => word(`verdict.reasons.${reason}`))
  const chosen = choice.reasons.map((reason) => word(`choice.${reason}`))
  const saves = t('saves', { amount: figures.dollars(money.firstYearSavingsCents) })
  const reasons = [...new Set([...why, ...chosen])]
  return (
    <Notice
      tone={tones[verdict.code]}
      announce="status"
      title={word(`verdict.codes.${verdict.code}`)}
      body={[...reasons, ...(panels > 0 ? [saves] : [])].join(' ')}
    >
      {verdict.changes.length > 0 ? <Changes draft={draft} /> : null}
    </Notice>
  )
}

const figureOf = {
  systemCostsAtMost: 'systemCostsAtMost',
  powerIsWorthAtLeast: 'powerIsWorthAtLeast',
} as const

function Changes({ draft }: { draft: Draft }) {
  const t = useTranslations('app.result')
  const saying = useChangeWords()
  return (
    <View style={{ gap: space.tiny }}>
      <Text strong>{t('change')}</Text>
      {draft.computed.result.verdict.changes.map((change) => (
        <View key={change.code}>
          <Text>{saying(change)}</Text>
          <Why draft={draft} figure={figureOf[change.code]} name={saying(change)} />
        </View>
      ))}
    </View>
  )
}

function useChangeWords() {
  const figures = useFigures()
  const words = useTranslations('figures.verdict.changes')
  return (change: EstimateResult['verdict']['changes'][number]) =>
    change.code === 'systemCostsAtMost'
      ? words('systemCostsAtMost', { price: figures.dollars(change.cents) })
      : words('powerIsWorthAtLeast', {
          price: figures.perKwh(change.centsPerKwh * 10),
          times: Math.round(change.timesPresent * 100) / 100,
        })
}
