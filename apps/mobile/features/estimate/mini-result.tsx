import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Text } from '../../design/text.tsx'
import { useFigures } from '../language/figures.ts'
import { type Draft, isSettled } from './draft.ts'
import { useEffectWords } from './wishes/effect-line.tsx'

/** The three figures in one line, always in sight, with what the last change did; dimmed until they are those of the roof. */
export function MiniResult({ draft }: { draft: Draft }) {
  const t = useTranslations('app.result')
  const { typicalKwh, dollars, wholeYears } = useFigures()
  const effect = useEffectWords(draft)
  const { annualKwh, price, money } = draft.computed.result
  const { paybackYears } = money
  const figures = [
    typicalKwh(annualKwh),
    dollars(price.totalCents),
    paybackYears === null ? t('never') : wholeYears(paybackYears),
  ]
  return (
    <View style={{ opacity: isSettled(draft) ? 1 : 0.55 }}>
      <Text strong style={{ fontVariant: ['tabular-nums'] }}>
        {figures.join(' · ')}
      </Text>
      {effect ? (
        <Text kind="small" tone="inkSoft">
          {effect}
        </Text>
      ) : null}
    </View>
  )
}
