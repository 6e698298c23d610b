'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useMonthNames } from '../../figures/month-names.ts'
import { useWidth } from '../../figures/use-width.ts'
import { ChartCard } from '../chart-card.tsx'
import styles from '../charts.module.css'
import type { YearHours } from '../worker-messages.ts'
import { useClockWords } from './clock-words.ts'
import { hourMeans } from './hour-means.ts'

const shownKinds = ['makes', 'uses', 'bought'] as const
type Shown = (typeof shownKinds)[number]

const row = 13
const left = 46
const foot = 22
const height = row * 24 + foot

/** Every hour of the day in every month: the mean of what the roof makes, the home uses or the grid gives. */
export function HeatMap({ hours }: { hours: YearHours }) {
  const text = useTranslations('estimate.heat')
  const months = useMonthNames('long')
  const clock = useClockWords()
  const name = useId()
  const [shown, setShown] = useState<Shown>('makes')
  const means = hourMeans(hours[shown])
  const best = brightest(means)
  const summary = text(`summary.${shown}`, {
    month: months[best.month] ?? '',
    hour: clock.hour(best.hour),
    kwh: Math.round(best.kwh * 100) / 100,
  })
  return (
    <ChartCard
      title={text('title')}
      summary={summary}
      chart={<Cells means={means} most={best.kwh} shown={shown} label={summary} />}
      table={<HourTable means={means} title={`${text('title')}: ${text(shown)}`} />}
    >
      <fieldset className={styles.segments}>
        <legend className="g-unseen">{text('shown')}</legend>
        {shownKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={name}
              checked={kind === shown}
              onChange={() => setShown(kind)}
            />
            <span>{text(kind)}</span>
          </label>
        ))}
      </fieldset>
    </ChartCard>
  )
}

function brightest(means: readonly number[][]) {
  let best = { month: 0, hour: 0, kwh: 0 }
  means.forEach((hours, month) =>
    hours.forEach((kwh, hour) => {
      if (kwh > best.kwh) best = { month, hour, kwh }
    }),
  )
  return best
}

type CellsProps = { means: number[][]; most: number; shown: Shown; label: string }

function Cells({ means, most, shown, label }: CellsProps) {
  const text = useTranslations('estimate.heat')
  const format = useFormatter()
  const clock = useClockWords()
  const { element, width } = useWidth<SVGSVGElement>(560)
  const short = useMonthNames(width < 480 ? 'narrow' : 'short')
  const column = (width - left) / 12
  const fill = shown === 'makes' ? styles.heatSun : styles.heatUse
  return (
    <>
      <svg
        ref={element}
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        className={styles.chart}
      >
        {means.map((hours, month) => (
          // oxlint-disable-next-line react/no-array-index-key -- a month is its index
          <g key={month}>
            {hours.map((kwh, hour) => (
              <rect
                // oxlint-disable-next-line react/no-array-index-key -- an hour is its index
                key={hour}
                x={left + month * column + 0.5}
                y={hour * row + 0.5}
                width={column - 1}
                height={row - 1}
                className={fill}
                fillOpacity={most > 0 ? kwh / most : 0}
              />
            ))}
            <text x={left + (month + 0.5) * column} y={height - 6} className={styles.tick}>
              {short[month]}
            </text>
          </g>
        ))}
        {[0, 6, 12, 18, 23].map((hour) => (
          <text key={hour} x={left - 8} y={hour * row + 10} className={styles.tickLeft}>
            {clock.hour(hour)}
          </text>
        ))}
      </svg>
      <p className={styles.scale}>
        <span>0</span>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          {Array.from({ length: 10 }, (_, i) => (
            <rect
              // oxlint-disable-next-line react/no-array-index-key -- a step is its index
              key={i}
              x={i * 10}
              width="10"
              height="10"
              className={fill}
              fillOpacity={i / 9}
            />
          ))}
        </svg>
        <span>{text('scale', { kwh: format.number(most, { maximumFractionDigits: 2 }) })}</span>
      </p>
    </>
  )
}

function HourTable({ means, title }: { means: number[][]; title: string }) {
  const text = useTranslations('estimate.heat')
  const format = useFormatter()
  const clock = useClockWords()
  const months = useMonthNames('short')
  return (
    <table className={`${styles.table} ${styles.dense}`}>
      <caption className="g-unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{text('hour')}</th>
          {months.map((month) => (
            <th key={month} scope="col">
              {month}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: 24 }, (_, hour) => (
          // oxlint-disable-next-line react/no-array-index-key -- an hour is its index
          <tr key={hour}>
            <th scope="row">{clock.hour(hour)}</th>
            {means.map((hours, month) => (
              // oxlint-disable-next-line react/no-array-index-key -- a month is its index
              <td key={month}>
                {format.number(hours[hour] ?? 0, {
                  minimumFractionDigits: 2,
                  maximumFractionDigits: 2,
                })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
