'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import styles from './charts.module.css'

type Props = {
  title: string
  /** What the picture shows, in a sentence. */
  summary: ReactNode
  chart: ReactNode
  table: ReactNode
  children?: ReactNode
}

/** A picture with its sentence; the same as a table at one touch. */
export function ChartCard({ title, summary, chart, table, children }: Props) {
  const text = useTranslations('estimate.chart')
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  return (
    <section className="g-card" aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <Button
          look="quiet"
          aria-pressed={asTable}
          aria-label={text('asTableOf', { title })}
          onClick={() => setAsTable(!asTable)}
        >
          {text('asTable')}
        </Button>
      </div>
      <p className={styles.summary}>{summary}</p>
      {children}
      {asTable ? (
        <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
          {table}
        </div>
      ) : (
        chart
      )}
    </section>
  )
}
