import { radius, space } from '@girasol/design-tokens'
import type { ShownFigure } from '@girasol/estimate'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import { useFigures } from '../language/figures.ts'
import type { Draft } from './draft.ts'
import { Why } from './why.tsx'

/** Makes, costs, pays back: each opens down to its reasons. */
export function ThreeCards({ draft }: { draft: Draft }) {
  const t = useTranslations('app.result')
  const figures = useFigures()
  const { annualKwh, uncertainty, kwDc, panels, price, money } = draft.computed.result
  const { paybackYears } = money
  const band = { low: figures.about(price.lowCents), high: figures.about(price.highCents) }
  return (
    <View style={styles.cards}>
      <FigureCard
        draft={draft}
        figure="annualKwh"
        label={t('makes')}
        value={figures.typicalKwh(annualKwh)}
        notes={[
          t('makesNote'),
          t('size', { panels, kw: figures.kw(kwDc) }),
          t('atLeast', { kwh: figures.typicalKwh(uncertainty.p90Kwh) }),
        ]}
      />
      <FigureCard
        draft={draft}
        figure="totalCents"
        label={t('costs')}
        value={figures.dollars(price.totalCents)}
        notes={
          price.totalCents === 0
            ? [t('costsNothing')]
            : [t('costsNote', band), ...(price.withinCurve ? [] : [t('outsideCurve')])]
        }
      />
      <FigureCard
        draft={draft}
        figure="paybackYears"
        label={t('pays')}
        value={paybackYears === null ? t('never') : figures.wholeYears(paybackYears)}
        notes={[paybackYears === null ? t('neverNote') : t('paysNote')]}
      />
    </View>
  )
}

type CardProps = {
  draft: Draft
  figure: ShownFigure
  label: string
  value: string
  notes: readonly string[]
}

function FigureCard({ draft, figure, label, value, notes }: CardProps) {
  const palette = usePalette()
  return (
    <View
      role="group"
      aria-label={label}
      style={[styles.card, { backgroundColor: palette.surface, borderColor: palette.line }]}
    >
      <Text tone="inkSoft">{label}</Text>
      <Text kind="title" tone="brand" style={styles.value}>
        {value}
      </Text>
      <Text kind="small" tone="inkSoft">
        {notes.join(' · ')}
      </Text>
      <Why draft={draft} figure={figure} name={label} />
    </View>
  )
}

const styles = StyleSheet.create({
  cards: { flexDirection: 'row', flexWrap: 'wrap', gap: space.snug },
  value: { fontSize: 21 },
  card: {
    flexGrow: 1,
    flexBasis: 150,
    borderWidth: 1,
    borderRadius: radius.large,
    padding: space.normal,
    paddingBottom: space.tiny,
  },
})
