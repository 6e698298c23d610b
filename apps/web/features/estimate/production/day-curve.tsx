'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { axisTicks } from '../../figures/axis-ticks.ts'
import { useWidth } from '../../figures/use-width.ts'
import { ChartCard } from '../chart-card.tsx'
import { ChartRules } from '../chart-rules.tsx'
import styles from '../charts.module.css'
import type { YearHours } from '../worker-messages.ts'
import { useClockWords } from './clock-words.ts'
import { dayOf, sumOf } from './hour-means.ts'

const height = 240
const left = 40
const foot = 24
const midsummer = 171

type Day = { makes: number[]; uses: number[]; stored: number[] | null }

/** One day of the typical year, hour by hour; a slider goes through all of them. */
export function DayCurve({ hours }: { hours: YearHours }) {
  const text = useTranslations('estimate.day')
  const clock = useClockWords()
  const id = useId()
  const [at, setAt] = useState(midsummer)
  const { makes, uses, bought, sold, stored } = hours
  const day: Day = {
    makes: dayOf(makes, at),
    uses: dayOf(uses, at),
    stored: stored && dayOf(stored, at),
  }
  const tenth = (column: Float64Array) => Math.round(sumOf(dayOf(column, at)) * 10) / 10
  const facts = { makes: tenth(makes), uses: tenth(uses), bought: tenth(bought), sold: tenth(sold) }
  const summary = text('summary', { day: clock.day(at), ...facts })
  return (
    <ChartCard
      title={text('title')}
      summary={summary}
      chart={
        <>
          <Curves day={day} label={summary} />
          <ul className={styles.legend}>
            <li className={styles.keyMakes}>{text('makes')}</li>
            <li className={styles.keyUses}>{text('uses')}</li>
            {day.stored ? <li className={styles.keyStored}>{text('stored')}</li> : null}
          </ul>
        </>
      }
      table={<DayTable day={day} title={`${text('title')}: ${clock.day(at)}`} />}
    >
      <div className={styles.slider}>
        <label htmlFor={id}>{text('slider')}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={364}
          value={at}
          aria-valuetext={clock.day(at)}
          onChange={(event) => setAt(Number(event.target.value))}
        />
        <output htmlFor={id}>{clock.day(at)}</output>
      </div>
    </ChartCard>
  )
}

function Curves({ day, label }: { day: Day; label: string }) {
  const clock = useClockWords()
  const { element, width } = useWidth<SVGSVGElement>(560)
  const ticks = axisTicks(Math.max(...day.makes, ...day.uses, ...(day.stored ?? []), 0.5))
  const top = ticks.at(-1) ?? 1
  const x = (hour: number) => left + ((width - left - 4) * hour) / 24
  const y = (kwh: number) => 8 + (height - foot - 8) * (1 - kwh / top)
  const steps = (values: readonly number[]) =>
    values
      .map((kwh, hour) => `${hour === 0 ? 'M' : 'L'}${x(hour)} ${y(kwh)}H${x(hour + 1)}`)
      .join('')
  return (
    <svg
      ref={element}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.chart}
    >
      <path d={`${steps(day.makes)}V${y(0)}H${x(0)}Z`} className={styles.makes} />
      <ChartRules ticks={ticks} y={y} left={left} width={width} />
      <path d={steps(day.uses)} className={styles.usesLine} />
      {day.stored ? <path d={steps(day.stored)} className={styles.storedLine} /> : null}
      {[0, 6, 12, 18].map((hour) => (
        <text key={hour} x={x(hour)} y={height - 6} className={styles.tickStart}>
          {clock.hour(hour)}
        </text>
      ))}
    </svg>
  )
}

function DayTable({ day, title }: { day: Day; title: string }) {
  const text = useTranslations('estimate.day')
  const format = useFormatter()
  const clock = useClockWords()
  const say = (kwh: number | undefined) =>
    format.number(kwh ?? 0, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <table className={`${styles.table} ${styles.dense}`}>
      <caption className="g-unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{text('hour')}</th>
          <th scope="col">{text('makes')}</th>
          <th scope="col">{text('uses')}</th>
          {day.stored ? <th scope="col">{text('stored')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {day.makes.map((kwh, hour) => (
          // oxlint-disable-next-line react/no-array-index-key -- an hour is its index
          <tr key={hour}>
            <th scope="row">{clock.hour(hour)}</th>
            <td>{say(kwh)}</td>
            <td>{say(day.uses[hour])}</td>
            {day.stored ? <td>{say(day.stored[hour])}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
