import { space } from '@girasol/design-tokens'
import type { EstimateDetail } from '@girasol/estimate'
import { useState } from 'react'
import { View } from 'react-native'
import Svg, { Line, Path, Text as SvgText } from 'react-native-svg'
import { useTranslations } from 'use-intl'
import { Card } from '../../../design/card.tsx'
import { Fact } from '../../../design/fact.tsx'
import { fonts } from '../../../design/fonts'
import { Picture } from '../../../design/picture.tsx'
import { Slider } from '../../../design/slider.tsx'
import { Text } from '../../../design/text.tsx'
import { usePalette } from '../../../design/theme.ts'
import { useFigures } from '../../language/figures.ts'
import { dayOf } from './hour-means.ts'

/** The longest day of the year. */
const june21 = 171

/** One day of the typical year, hour by hour: made and used, and what passes the meter. */
export function DayCard({ detail }: { detail: EstimateDetail }) {
  const t = useTranslations('app.day')
  const [day, setDay] = useState(june21)
  const { fineKwh, dayOfYear } = useFigures()
  const makes = dayOf(detail.hourlyAcW, day).map((watts) => watts / 1000)
  const uses = dayOf(detail.loadKwh, day)
  const facts = [
    ['makes', sum(makes)],
    ['uses', sum(uses)],
    ['buys', sum(dayOf(detail.flow.drawnKwh, day))],
    ['sells', sum(dayOf(detail.flow.fedKwh, day))],
  ] as const
  const name = dayOfYear(day)
  return (
    <Card title={t('title')}>
      <Text strong role="status" aria-live="polite">
        {name}
      </Text>
      <Picture name={t('picture', { day: name })}>
        <Curves makes={makes} uses={uses} />
      </Picture>
      <Slider label={t('slider')} value={day} least={0} most={364} words={name} onChange={setDay} />
      <View style={{ gap: space.tiny }}>
        {facts.map(([code, kwh]) => (
          <Fact key={code} label={t(code)} value={fineKwh(kwh)} />
        ))}
      </View>
    </Card>
  )
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const width = 360
const height = 170
const ground = 148

function Curves({ makes, uses }: { makes: readonly number[]; uses: readonly number[] }) {
  const palette = usePalette()
  const { hour, fineKwh } = useFigures()
  const top = Math.max(...makes, ...uses, 0.5)
  const x = (at: number) => (width * (at + 0.5)) / 24
  const y = (kwh: number) => ground - (kwh / top) * (ground - 18)
  const line = (values: readonly number[]) =>
    values.map((kwh, at) => `${at ? 'L' : 'M'}${x(at).toFixed(1)} ${y(kwh).toFixed(1)}`).join('')
  const word = { fontFamily: fonts.text, fontSize: 11, fill: palette.inkSoft }
  return (
    <Svg
      width="100%"
      viewBox={`0 0 ${width} ${height}`}
      style={{ aspectRatio: width / height }}
      aria-hidden
    >
      <Path d={`${line(makes)}L${x(23)} ${ground}L${x(0)} ${ground}Z`} fill={palette.sunSoft} />
      <Path d={line(makes)} fill="none" stroke={palette.chartMakes} strokeWidth={3} />
      <Path
        d={line(uses)}
        fill="none"
        stroke={palette.chartUses}
        strokeWidth={3}
        strokeDasharray="6 4"
      />
      <Line x1={0} x2={width} y1={ground} y2={ground} stroke={palette.control} />
      <SvgText {...word} x={2} y={12}>
        {fineKwh(top)}
      </SvgText>
      {[0, 6, 12, 18].map((at) => (
        <SvgText
          key={at}
          {...word}
          x={at === 0 ? 2 : x(at)}
          y={height - 5}
          textAnchor={at === 0 ? 'start' : 'middle'}
        >
          {hour(at)}
        </SvgText>
      ))}
    </Svg>
  )
}
