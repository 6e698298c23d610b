'use client'

import type { EstimateResult } from '@girasol/contract'
import type { PriceBook } from '@girasol/economics'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useMoneyText } from '../figures/money-text.ts'
import { useDayWords } from './day-words.ts'
import { useFigureWords } from './figure-words.ts'
import styles from './forms/forms.module.css'
import { useSourceWords } from './source-words.ts'
import { WhyButton } from './why/why-button.tsx'

type Props = { line: EstimateResult['price']['lines'][number]; book: PriceBook }

/** A line of the price; opened, what it is, whose figure stands beside it, and how both come about. */
export function PriceRow({ line, book }: Props) {
  const text = useTranslations('choices.price')
  const words = useFigureWords()
  const money = useMoneyText()
  const day = useDayWords()
  const source = useSourceWords(book.sources)
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { code, cents, nationalCents } = line
  const name = words.name('priceLines', code)
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={styles.rowButton}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {name}
          </button>
        </th>
        <td className={cents < nationalCents ? styles.less : undefined}>{money.dollars(cents)}</td>
        <td>{money.dollars(nationalCents)}</td>
      </tr>
      {isOpen ? (
        <tr id={id} className={styles.rowMore}>
          <td colSpan={3}>
            <p>{words.means('priceLines', code)}</p>
            {cents < nationalCents ? (
              <p>{text('saved', { saved: money.dollars(nationalCents - cents) })}</p>
            ) : null}
            <p className="g-hint">
              {text('source', {
                source: source.title(line.source),
                date: day(source.date(line.source)),
              })}
            </p>
            <div>
              {text('oursIs', { price: money.exact(cents) })}{' '}
              <WhyButton
                figure={`line.${code}`}
                name={text('oursOf', { name })}
                value={money.exact(cents)}
              />
            </div>
            {line.kind === 'base' ? (
              <div>
                {text('nationalIs', { price: money.exact(nationalCents) })}{' '}
                <WhyButton
                  figure={`publicLine.${code}`}
                  name={text('nationalOf', { name })}
                  value={money.exact(nationalCents)}
                />
              </div>
            ) : null}
          </td>
        </tr>
      ) : null}
    </>
  )
}
