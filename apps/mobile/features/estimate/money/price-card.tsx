import { space } from '@girasol/design-tokens'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Card } from '../../../design/card.tsx'
import { Fact } from '../../../design/fact.tsx'
import { Text } from '../../../design/text.tsx'
import { usePalette } from '../../../design/theme.ts'
import { useFigures } from '../../language/figures.ts'
import { prices } from '../device-model.ts'
import type { Draft } from '../draft.ts'
import { useCodeNames } from '../figure-names.ts'
import { Why } from '../why.tsx'

/** Every line of the price beside the public figure with its source, and what is asked for at the order. */
export function PriceCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.price')
  const titles = useTranslations('estimate.price.titles')
  const { name, means } = useCodeNames()
  const { dollars } = useFigures()
  const { price } = draft.computed.result
  const national = (cents: number) => t('national', { amount: dollars(cents) })
  const sources = [...new Set(price.lines.map(({ source }) => source))]
  return (
    <Card title={t('title')}>
      {price.lines.map((line) => (
        <View key={line.code}>
          <Fact
            label={`${name('priceLines', line.code)} (${sources.indexOf(line.source) + 1})`}
            value={dollars(line.cents)}
            note={[
              means('priceLines', line.code),
              line.cents === line.nationalCents ? null : national(line.nationalCents),
            ]
              .filter(Boolean)
              .join(' ')}
          />
          <Why draft={draft} figure={`line.${line.code}`} name={name('priceLines', line.code)} />
        </View>
      ))}
      <Total
        label={t('total')}
        value={dollars(price.totalCents)}
        note={national(price.nationalTotalCents)}
      />
      <Text kind="small">{t('deposit', { amount: dollars(price.depositCents) })}</Text>
      <View style={{ gap: space.tiny }}>
        <Text kind="small" strong>
          {t('sources')}
        </Text>
        {sources.map((source, index) => (
          <Text key={source} kind="small" tone="inkSoft">
            {`${index + 1}. ${titles.has(source as never) ? titles(source as never) : (prices.sources[source]?.title ?? source)}`}
          </Text>
        ))}
        <Text kind="small" tone="inkSoft">
          {t('book', { version: price.bookVersion })}
        </Text>
      </View>
    </Card>
  )
}

function Total(props: { label: string; value: string; note: string }) {
  const palette = usePalette()
  return (
    <View style={[styles.total, { borderColor: palette.line }]}>
      <Fact strong {...props} />
    </View>
  )
}

const styles = StyleSheet.create({
  total: { borderTopWidth: 1, paddingTop: space.snug },
})
