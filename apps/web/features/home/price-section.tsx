import { priceLines, type PriceBook } from '@girasol/economics'
import { getFormatter, getTranslations } from 'next-intl/server'
import styles from './price.module.css'

const kw = 8

/** Our price of a usual system beside the national one, drawn to scale. */
export async function PriceSection({ book }: { book: PriceBook }) {
  const text = await getTranslations('home.price')
  const format = await getFormatter()
  const price = priceLines(kw, book)
  const overhead = price.lines.find(({ code }) => code === 'overhead')
  const dollars = (cents: number) =>
    format.number(cents / 100, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 })
  const rows = [
    { name: text('everything'), ours: price.totalCents, national: price.nationalTotalCents },
    { name: text('overhead'), ours: overhead?.cents ?? 0, national: overhead?.nationalCents ?? 0 },
  ]
  const longest = Math.max(price.totalCents, price.nationalTotalCents)
  const bar = (cents: number, className: string | undefined) => (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
      <rect width={(100 * cents) / longest} height="6" className={className} />
    </svg>
  )
  return (
    <section className={styles.section}>
      <div>
        <h2>{text('title')}</h2>
        <p className={styles.lead}>{text('lead')}</p>
        <p className={styles.deposit}>{text('deposit', { cap: dollars(book.deposit.maxCents) })}</p>
      </div>
      <div className={styles.rows}>
        {rows.map(({ name, ours, national }) => (
          <div key={name} className={styles.row}>
            <h3>{name}</h3>
            <dl>
              <div>
                <dt>{text('ours')}</dt>
                <dd>{dollars(ours)}</dd>
                {bar(ours, styles.ours)}
              </div>
              <div>
                <dt>{text('national')}</dt>
                <dd>{dollars(national)}</dd>
                {bar(national, styles.national)}
              </div>
            </dl>
          </div>
        ))}
      </div>
    </section>
  )
}
