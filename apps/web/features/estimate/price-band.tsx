'use client'

import type { EstimateResult } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../figures/money-text.ts'
import { useWidth } from '../figures/use-width.ts'
import { bandScale } from './band-scale.ts'
import styles from './forms/forms.module.css'

const height = 86
const bar = { y: 34, height: 16 }

/** What the market asks for such a system, as a bar, with our price and the public figure on it. */
export function PriceBand({ price }: { price: EstimateResult['price'] }) {
  const text = useTranslations('choices.price')
  const money = useMoneyText()
  const { element, width } = useWidth<SVGSVGElement>(480)
  const { lowCents, highCents, totalCents, nationalTotalCents } = price
  const at = bandScale(price, width)
  const anchor = (x: number) => (x < 90 ? 'start' : x > width - 90 ? 'end' : 'middle')
  const mark = (x: number) => Math.min(Math.max(x, 2), width - 2)
  const ours = at(totalCents)
  const national = at(nationalTotalCents)
  const summary = text('bandSummary', {
    low: money.about(lowCents),
    high: money.about(highCents),
    ours: money.dollars(totalCents),
    national: money.dollars(nationalTotalCents),
  })
  return (
    <figure className={styles.band}>
      <figcaption>{summary}</figcaption>
      <svg ref={element} width="100%" height={height} aria-hidden="true">
        <rect
          x={at(lowCents)}
          width={Math.max(2, at(highCents) - at(lowCents))}
          y={bar.y}
          height={bar.height}
          rx={bar.height / 2}
          className={styles.bandBar}
        />
        <line
          x1={mark(national)}
          x2={mark(national)}
          y1={bar.y - 5}
          y2={bar.y + bar.height + 5}
          className={styles.bandNational}
        />
        <text
          x={mark(national)}
          y={bar.y + bar.height + 22}
          textAnchor={anchor(national)}
          className={styles.bandText}
        >
          {text('bandNational', { price: money.dollars(nationalTotalCents) })}
        </text>
        <circle cx={mark(ours)} cy={bar.y + bar.height / 2} r={9} className={styles.bandOurs} />
        <text
          x={mark(ours)}
          y={bar.y - 14}
          textAnchor={anchor(ours)}
          className={styles.bandTextOurs}
        >
          {text('bandOurs', { price: money.dollars(totalCents) })}
        </text>
      </svg>
    </figure>
  )
}
