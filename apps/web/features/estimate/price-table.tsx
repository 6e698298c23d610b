'use client'

import type { PriceBook } from '@girasol/economics'
import type { EstimateResult } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../figures/money-text.ts'
import styles from './charts.module.css'

type Props = { price: EstimateResult['price']; book: PriceBook }

/** Every line of our price beside the public figure, with its source. */
export function PriceTable({ price, book }: Props) {
  const text = useTranslations('estimate.price')
  const money = useMoneyText()
  const nameOf = (code: string) =>
    text.has(`codes.${code}` as 'codes.other') ? text(`codes.${code}` as 'codes.other') : code
  const titleOf = (id: string) => {
    const name = `titles.${id}` as 'titles.other'
    return text.has(name) ? text(name) : (book.sources[id]?.title ?? id)
  }
  const sources = [...new Set(price.lines.map(({ source }) => source))]
  return (
    <section className="g-card" aria-labelledby="price-title">
      <h2 id="price-title">{text('title')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('line')}</th>
            <th scope="col">{text('ours')}</th>
            <th scope="col">{text('national')}</th>
          </tr>
        </thead>
        <tbody>
          {price.lines.map(({ code, cents, nationalCents, source }) => (
            <tr key={code}>
              <th scope="row">
                <span className={styles.lineName}>
                  {nameOf(code)} <sup>{sources.indexOf(source) + 1}</sup>
                </span>
              </th>
              <td className={cents < nationalCents ? styles.less : undefined}>
                {money.dollars(cents)}
              </td>
              <td>{money.dollars(nationalCents)}</td>
            </tr>
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
      <p className={styles.sourcesName}>{text('sources')}</p>
      <ol className={styles.sources}>
        {sources.map((source) => (
          <li key={source}>{titleOf(source)}</li>
        ))}
      </ol>
      <p className={styles.note}>
        {text('deposit', { deposit: money.dollars(price.depositCents) })}{' '}
        {text('book', { version: price.bookVersion })}
      </p>
    </section>
  )
}
