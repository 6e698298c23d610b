import { radius, space } from '@girasol/design-tokens'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Notice } from '../../design/notice.tsx'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import { useFigures } from '../language/figures.ts'
import type { Result } from './device-model.ts'

/** Whether it is worth it and why, then the three figures that matter. */
export function ResultCards({ result }: { result: Result }) {
  return (
    <View style={styles.all}>
      <VerdictNotice result={result} />
      <ThreeFigures result={result} />
    </View>
  )
}

const tones = { good: 'good', borderline: 'warn', notWorthIt: 'bad' } as const

function VerdictNotice({ result }: { result: Result }) {
  const t = useTranslations('app.result')
  const verdict = useTranslations('estimate.verdict')
  const figures = useFigures()
  const { code, reasons } = result.verdict
  const saves = t('saves', { amount: figures.dollars(result.money.firstYearSavingsCents) })
  const why = reasons.map((reason) => verdict(`reasons.${reason}`))
  return (
    <Notice
      tone={tones[code]}
      announce="status"
      title={verdict(code)}
      body={[...why, ...(result.panels > 0 ? [saves] : [])].join(' ')}
    />
  )
}

function ThreeFigures({ result }: { result: Result }) {
  const t = useTranslations('app.result')
  const figures = useFigures()
  const { lowCents, highCents, totalCents } = result.price
  const { paybackYears } = result.money
  return (
    <View style={styles.figures}>
      <Figure
        label={t('makes')}
        value={figures.yearKwh(result.annualKwh)}
        note={`${t('makesNote')} · ${t('size', { panels: result.panels, kw: figures.kw(result.kwDc) })}`}
      />
      <Figure
        label={t('costs')}
        value={figures.dollars(totalCents)}
        note={t('costsNote', { low: figures.dollars(lowCents), high: figures.dollars(highCents) })}
      />
      <Figure
        label={t('pays')}
        value={paybackYears === null ? t('never') : figures.years(paybackYears)}
        note={paybackYears === null ? t('neverNote') : t('paysNote')}
      />
    </View>
  )
}

function Figure({ label, value, note }: { label: string; value: string; note: string }) {
  const palette = usePalette()
  return (
    <View style={[styles.figure, { backgroundColor: palette.surface, borderColor: palette.line }]}>
      <Text tone="inkSoft">{label}</Text>
      <Text kind="title" tone="brand" style={styles.value}>
        {value}
      </Text>
      <Text kind="small" tone="inkSoft">
        {note}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  all: { gap: space.normal },
  figures: { flexDirection: 'row', flexWrap: 'wrap', gap: space.snug },
  value: { fontSize: 21 },
  figure: {
    flexGrow: 1,
    flexBasis: 140,
    borderWidth: 1,
    borderRadius: radius.large,
    padding: space.normal,
  },
})
