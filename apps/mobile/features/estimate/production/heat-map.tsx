import { space } from '@girasol/design-tokens'
import { View } from 'react-native'
import Svg, { G, Rect, Text as SvgText } from 'react-native-svg'
import { useTranslations } from 'use-intl'
import { Card } from '../../../design/card.tsx'
import { fonts } from '../../../design/fonts'
import { Picture } from '../../../design/picture.tsx'
import { Text } from '../../../design/text.tsx'
import { usePalette } from '../../../design/theme.ts'
import { useFigures } from '../../language/figures.ts'
import { useMonthNames } from '../month-names.ts'
import { hourMeans } from './hour-means.ts'

const width = 360
const left = 30
const row = 17
const height = 12 * row + 20

/** When the roof works: a row for each month, a column for each hour of the clock (standard time). */
export function HeatMap({ hourlyAcW }: { hourlyAcW: Float64Array }) {
  const t = useTranslations('app.heat')
  const months = useMonthNames()
  const { fineKwh, hour } = useFigures()
  const means = hourMeans(hourlyAcW).map((hours) => hours.map((watts) => watts / 1000))
  const most = Math.max(...means.flat())
  const best = means.findIndex((hours) => hours.includes(most))
  const at = means[best]?.indexOf(most) ?? 12
  const summary =
    most > 0
      ? t('summary', { month: months('long', best), hour: hour(at), kwh: fineKwh(most) })
      : t('nothing')
  return (
    <Card title={t('title')}>
      <View style={{ gap: space.small }}>
        <Picture name={`${t('title')}. ${summary}`}>
          <Grid means={means} most={Math.max(most, 1e-9)} />
        </Picture>
        <Text>{summary}</Text>
      </View>
    </Card>
  )
}

function Grid({ means, most }: { means: readonly number[][]; most: number }) {
  const palette = usePalette()
  const months = useMonthNames()
  const { hour } = useFigures()
  const cell = (width - left) / 24
  const word = { fontFamily: fonts.text, fontSize: 11, fill: palette.inkSoft }
  return (
    <Svg
      width="100%"
      viewBox={`0 0 ${width} ${height}`}
      style={{ aspectRatio: width / height }}
      aria-hidden
    >
      <Rect x={left} y={0} width={width - left} height={12 * row} fill={palette.sunken} />
      {means.map((hours, month) => (
        <G key={months('long', month)} y={month * row}>
          <SvgText {...word} x={0} y={row - 5}>
            {months('short', month)}
          </SvgText>
          {hours.map((kwh, at) =>
            kwh > 0 ? (
              <Rect
                // oxlint-disable-next-line react/no-array-index-key -- an hour is its place in the day
                key={at}
                x={left + at * cell}
                y={0.5}
                width={cell - 0.6}
                height={row - 1}
                fill={palette.chartMakes}
                fillOpacity={Math.max(0.06, kwh / most)}
              />
            ) : null,
          )}
        </G>
      ))}
      {[0, 6, 12, 18].map((at) => (
        <SvgText key={at} {...word} x={left + at * cell} y={height - 5}>
          {hour(at)}
        </SvgText>
      ))}
    </Svg>
  )
}
