'use client'

import type { EstimateResult } from '@girasol/contract'
import type { PriceBook } from '@girasol/economics'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../figures/money-text.ts'
import { useDayWords } from './day-words.ts'
import styles from './forms/forms.module.css'
import { PriceBand } from './price-band.tsx'
import { PriceRow } from './price-row.tsx'
import { useSourceWords } from './source-words.ts'

type Props = { price: EstimateResult['price']; book: PriceBook }

/** Every line of our price beside the public figure; each opens to what it is, where the figure is from and how it comes about. */
export function PriceTable({ price, book }: Props) {
  const text = useTranslations('choices.price')
  const money = useMoneyText()
  const day = useDayWords()
  const source = useSourceWords(book.sources)
  if (price.lines.length === 0 || price.totalCents === 0)
    return (
      <section className="g-card" aria-labelledby="price-title">
        <h2 id="price-title">{text('title')}</h2>
        <p>{text('nothing')}</p>
      </section>
    )
  return (
    <section className={`g-card ${styles.all}`} aria-labelledby="price-title">
      <h2 id="price-title">{text('title')}</h2>
      <PriceBand price={price} />
      <p className="g-hint">{text('bandSource', { source: source.title(book.band.source) })}</p>
      {price.withinCurve ? null : (
        <Notice tone="warn">
          {text('outsideCurve', { low: book.curve.validKw[0], high: book.curve.validKw[1] })}
        </Notice>
      )}
      <table className={styles.prices}>
        <caption className="g-unseen">{text('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('line')}</th>
            <th scope="col">{text('ours')}</th>
            <th scope="col">{text('national')}</th>
          </tr>
        </thead>
        <tbody>
          {price.lines.map((line) => (
            <PriceRow key={line.code} line={line} book={book} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text('total')}</th>
            <td>{money.dollars(price.totalCents)}</td>
            <td>{money.dollars(price.nationalTotalCents)}</td>
          </tr>
        </tfoot>
      </table>
      <p>{text('deposit', { deposit: money.dollars(price.depositCents) })}</p>
      <p className="g-hint">{text('book', { version: price.bookVersion, day: day(book.asOf) })}</p>
    </section>
  )
}
