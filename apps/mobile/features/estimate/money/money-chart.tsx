import type { EstimateResult } from '@girasol/estimate'
import { useState } from 'react'
import Svg, { Circle, Line, Path, Text as SvgText } from 'react-native-svg'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '../../../design/button.tsx'
import { Card } from '../../../design/card.tsx'
import { fonts } from '../../../design/fonts'
import { Picture } from '../../../design/picture.tsx'
import { Text } from '../../../design/text.tsx'
import { usePalette } from '../../../design/theme.ts'
import { useFigures } from '../../language/figures.ts'
import { YearTable } from './year-table.tsx'

type Money = EstimateResult['money']

/** Where one stands with the money after each year, from the purchase on; the same and all columns as a table. */
export function MoneyChart({ money }: { money: Money }) {
  const t = useTranslations('app.money')
  const [asTable, setAsTable] = useState(false)
  const { dollars, years } = useFigures()
  const { rows, paybackYears, loan } = money
  const facts = [
    t('summary', { end: dollars(rows.at(-1)?.cumulativeCents ?? 0), years: rows.length - 1 }),
    paybackYears === null ? t('never') : t('crosses', { years: years(paybackYears) }),
    ...(loan ? [t('withLoan')] : []),
  ].join(' ')
  return (
    <Card title={t('title')}>
      {asTable ? (
        <YearTable rows={rows} />
      ) : (
        <Picture name={`${t('title')}. ${facts}`}>
          <LinePicture money={money} />
        </Picture>
      )}
      <Text>{facts}</Text>
      <Button
        look="quiet"
        label={asTable ? t('asChart') : t('asTable')}
        onPress={() => setAsTable(!asTable)}
      />
    </Card>
  )
}

const width = 360
const height = 190
const left = 8
const ground = 166

function LinePicture({ money }: { money: Money }) {
  const palette = usePalette()
  const t = useTranslations('app.money')
  const format = useFormatter()
  const line = money.rows.map(({ cumulativeCents }) => cumulativeCents)
  const [low, high] = [Math.min(...line, 0), Math.max(...line, 1)]
  const last = Math.max(1, line.length - 1)
  const x = (year: number) => left + ((width - 2 * left) * year) / last
  const y = (cents: number) => 16 + ((ground - 20) * (high - cents)) / (high - low)
  const path = line.map((cents, year) => `${year ? 'L' : 'M'}${x(year)} ${y(cents)}`).join('')
  const short = (cents: number) =>
    format.number(cents / 100, {
      style: 'currency',
      currency: 'USD',
      notation: 'compact',
      maximumFractionDigits: 0,
    })
  const word = { fontFamily: fonts.text, fontSize: 11, fill: palette.inkSoft }
  return (
    <Svg
      width="100%"
      viewBox={`0 0 ${width} ${height}`}
      style={{ aspectRatio: width / height }}
      aria-hidden
    >
      <Path d={`${path}L${x(last)} ${y(0)}L${x(0)} ${y(0)}Z`} fill={palette.brandSoft} />
      <Line x1={left} x2={width - left} y1={y(0)} y2={y(0)} stroke={palette.control} />
      <Path d={path} fill="none" stroke={palette.brand} strokeWidth={3} />
      {money.paybackYears !== null && money.paybackYears <= last ? (
        <Circle
          cx={x(money.paybackYears)}
          cy={y(0)}
          r={6}
          fill={palette.sun}
          stroke={palette.ink}
          strokeWidth={2}
        />
      ) : null}
      <SvgText {...word} x={left + 30} y={y(line[0] ?? 0) + 2} textAnchor="start">
        {short(line[0] ?? 0)}
      </SvgText>
      <SvgText {...word} x={width - left} y={y(line.at(-1) ?? 0) - 6} textAnchor="end">
        {short(line.at(-1) ?? 0)}
      </SvgText>
      {[0, 5, 10, 15, 20, 25]
        .filter((year) => year <= last)
        .map((year) => (
          <SvgText
            key={year}
            {...word}
            x={x(year)}
            y={height - 5}
            textAnchor={year === 0 ? 'start' : year === last ? 'end' : 'middle'}
          >
            {year === 0 ? t('start') : year}
          </SvgText>
        ))}
    </Svg>
  )
}
