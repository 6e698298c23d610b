import { radius, space } from '@girasol/design-tokens'
import { useState } from 'react'
import { StyleSheet, View } from 'react-native'
import Svg, { G, Line, Rect, Text as SvgText } from 'react-native-svg'
import { useTranslations } from 'use-intl'
import { Button } from '../../../design/button.tsx'
import { Card } from '../../../design/card.tsx'
import { Text } from '../../../design/text.tsx'
import { fonts } from '../../../design/fonts'
import { Picture } from '../../../design/picture.tsx'
import { usePalette } from '../../../design/theme.ts'
import { useFigures } from '../../language/figures.ts'
import type { EstimateResult } from '@girasol/estimate'
import { useMonthNames } from '../month-names.ts'
import { MonthTable } from './month-table.tsx'

/** Twelve pairs of bars, made and used; the same figures as a table for those who prefer to read. */
export function MonthChart({ result }: { result: EstimateResult }) {
  const t = useTranslations('app.chart')
  const [asTable, setAsTable] = useState(false)
  return (
    <Card title={t('title')}>
      {asTable ? <MonthTable result={result} /> : <Bars result={result} />}
      <Button
        look="quiet"
        label={asTable ? t('asChart') : t('asTable')}
        onPress={() => setAsTable(!asTable)}
      />
    </Card>
  )
}

function Bars({ result }: { result: EstimateResult }) {
  const t = useTranslations('app.chart')
  const months = useMonthNames()
  const figures = useFigures()
  const { monthlyKwh } = result
  const best = monthlyKwh.indexOf(Math.max(...monthlyKwh))
  const worst = monthlyKwh.indexOf(Math.min(...monthlyKwh))
  const summary = t('summary', {
    best: months('long', best),
    bestKwh: figures.kwh(monthlyKwh[best] ?? 0),
    worst: months('long', worst),
    worstKwh: figures.kwh(monthlyKwh[worst] ?? 0),
  })
  return (
    <View style={styles.bars}>
      <Picture name={`${t('title')}. ${summary}`}>
        <BarPicture made={monthlyKwh} used={result.monthlyUseKwh} />
      </Picture>
      <Legend />
      <Text>{summary}</Text>
    </View>
  )
}

const width = 360
const height = 190
const ground = 168

function BarPicture({ made, used }: { made: readonly number[]; used: readonly number[] }) {
  const palette = usePalette()
  const months = useMonthNames()
  const { kwh } = useFigures()
  const top = Math.max(...made, ...used, 1)
  const tall = (energy: number) => (energy / top) * (ground - 8)
  const slot = width / 12
  return (
    <Svg width="100%" viewBox={`0 0 ${width} ${height}`} style={styles.picture} aria-hidden>
      {made.map((energy, month) => (
        <G key={months('long', month)} x={month * slot}>
          <Rect
            x={4}
            y={ground - tall(energy)}
            width={11}
            height={tall(energy)}
            rx={2}
            fill={palette.chartMakes}
          />
          <Rect
            x={16}
            y={ground - tall(used[month] ?? 0)}
            width={9}
            height={tall(used[month] ?? 0)}
            rx={2}
            fill={palette.chartUses}
          />
          <SvgText
            fontFamily={fonts.text}
            x={slot / 2}
            y={height - 6}
            fontSize={12}
            textAnchor="middle"
            fill={palette.inkSoft}
          >
            {months('narrow', month)}
          </SvgText>
        </G>
      ))}
      <Line x1={0} x2={width} y1={8} y2={8} stroke={palette.line} strokeDasharray="3 4" />
      <SvgText fontFamily={fonts.text} x={2} y={20} fontSize={11} fill={palette.inkSoft}>
        {kwh(top)}
      </SvgText>
      <Line x1={0} x2={width} y1={ground} y2={ground} stroke={palette.control} strokeWidth={1} />
    </Svg>
  )
}

function Legend() {
  const t = useTranslations('app.chart')
  const palette = usePalette()
  return (
    <View style={styles.legend}>
      <View style={[styles.sample, { backgroundColor: palette.chartMakes }]} />
      <Text kind="small">{t('makes')}</Text>
      <View style={[styles.sample, styles.thin, { backgroundColor: palette.chartUses }]} />
      <Text kind="small">{t('uses')}</Text>
    </View>
  )
}

const styles = StyleSheet.create({
  bars: { gap: space.small },
  picture: { aspectRatio: width / height },
  legend: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: space.small },
  sample: { width: 14, height: 14, borderRadius: radius.small },
  thin: { width: 10 },
})
