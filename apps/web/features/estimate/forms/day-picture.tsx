'use client'

import type { EstimatePlace, HomeUse } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { axisTicks } from '../../figures/axis-ticks.ts'
import { useMonthNames } from '../../figures/month-names.ts'
import { useWidth } from '../../figures/use-width.ts'
import { useClockWords } from '../production/clock-words.ts'
import { dayShape } from './day-shape.ts'
import styles from './forms.module.css'

type Props = { use: HomeUse; place: EstimatePlace }

const height = 130
const edge = { left: 34, right: 8, top: 8, bottom: 22 }

/** When the home uses its power: a mean day of January and one of July. */
export default function DayPicture({ use, place }: Props) {
  const text = useTranslations('choices.use')
  const clock = useClockWords()
  const months = useMonthNames('long')
  const { element, width } = useWidth<SVGSVGElement>(320)
  const { latitude, longitude } = place
  const days = useMemo(() => dayShape(use, { latitude, longitude }), [use, latitude, longitude])
  if (days === null) return null
  const most = Math.max(...days.winter, ...days.summer)
  // Few kilowatts need finer steps than whole numbers.
  const ticks = axisTicks(most * 10).map((tick) => tick / 10)
  const top = ticks.at(-1) ?? 1
  const x = (hour: number) => edge.left + (hour / 24) * (width - edge.left - edge.right)
  const y = (kw: number) => height - edge.bottom - (kw / top) * (height - edge.top - edge.bottom)
  const line = (kws: readonly number[]) =>
    kws.map((kw, hour) => `${hour === 0 ? 'M' : 'L'}${x(hour)},${y(kw)}H${x(hour + 1)}`).join('')
  const peak = (kws: readonly number[]) => clock.hour(kws.indexOf(Math.max(...kws)))
  const [january = '', july = ''] = [months[0], months[6]]
  return (
    <figure className={styles.day}>
      <figcaption className="g-label">{text('day')}</figcaption>
      <svg
        ref={element}
        width="100%"
        height={height}
        role="img"
        aria-label={text('daySummary', {
          january,
          july,
          winterHour: peak(days.winter),
          summerHour: peak(days.summer),
        })}
      >
        {ticks
          .filter((_, i) => i === 0 || i === ticks.length - 1)
          .map((tick) => (
            <g key={tick}>
              <line
                x1={edge.left}
                x2={width - edge.right}
                y1={y(tick)}
                y2={y(tick)}
                className={styles.rule}
              />
              <text x={edge.left - 6} y={y(tick) + 4} className={styles.tickLeft}>
                {tick}
              </text>
            </g>
          ))}
        {[0, 6, 12, 18].map((hour) => (
          <text key={hour} x={x(hour)} y={height - 6} className={styles.tickStart}>
            {clock.hour(hour)}
          </text>
        ))}
        <path d={line(days.winter)} className={styles.winter} />
        <path d={line(days.summer)} className={styles.summer} />
      </svg>
      <ul className={styles.legend}>
        <li className={styles.keyWinter}>{january}</li>
        <li className={styles.keySummer}>{july}</li>
        <li>{text('dayUnit')}</li>
      </ul>
      {use.heatPumpKwh > 0 ? <p className="g-hint">{text('dayHeatPump')}</p> : null}
    </figure>
  )
}
