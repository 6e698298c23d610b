import { space } from '@girasol/design-tokens'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Card } from '../../design/card.tsx'
import { Fact } from '../../design/fact.tsx'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import { useFigures } from '../language/figures.ts'
import type { Result } from './device-model.ts'

/** Every line of the price beside the public figure, and what is asked for at the order. */
export function PriceCard({ price }: { price: Result['price'] }) {
  const t = useTranslations('app.price')
  const names = useTranslations('estimate.price.codes')
  const { dollars } = useFigures()
  const national = (cents: number) => t('national', { amount: dollars(cents) })
  return (
    <Card title={t('title')}>
      {price.lines.map((line) => (
        <Fact
          key={line.code}
          label={names(lineName(line.code))}
          value={dollars(line.cents)}
          note={line.cents === line.nationalCents ? undefined : national(line.nationalCents)}
        />
      ))}
      <Total
        label={t('total')}
        value={dollars(price.totalCents)}
        note={national(price.nationalTotalCents)}
      />
      <Text kind="small">{t('deposit', { amount: dollars(price.depositCents) })}</Text>
      <Text kind="small" tone="inkSoft">
        {t('book', { version: price.bookVersion })}
      </Text>
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

const lineNames = [
  'panels',
  'inverter',
  'mounting',
  'labour',
  'salesTax',
  'margin',
  'permits',
  'overhead',
  'gridConnection',
] as const

/** A line that a newer price book may add still has its amount shown, under "other". */
function lineName(code: string) {
  return lineNames.find((name) => name === code) ?? 'other'
}

const styles = StyleSheet.create({
  total: { borderTopWidth: 1, paddingTop: space.snug },
})
