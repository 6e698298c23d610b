'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useMoneyText } from '../../figures/money-text.ts'
import { useDayWords } from '../day-words.ts'
import { useSourceWords } from '../source-words.ts'
import { type ConcernedIncentive, concernedIncentives } from './concerned-incentives.ts'
import type { FormProps } from './form-props.ts'
import styles from './forms.module.css'
import { Tick } from './tick.tsx'

/** Help with the price that concerns this home: counted only when the household says that it gets it. */
export function IncentivesForm({ inputs, catalogue, onSet }: FormProps) {
  const text = useTranslations('choices.incentives')
  const day = useDayWords()
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const { incentives: book } = catalogue
  const rows = concernedIncentives(book, inputs.place.state, today)
  const claim = (id: string, on: boolean) => {
    const others = inputs.incentives.filter((one) => one !== id)
    onSet({ incentives: on ? [...others, id] : others })
  }
  const any = rows.some(({ status }) => status === 'inForce')
  return (
    <>
      <p>{text(any ? 'lead' : 'leadNone')}</p>
      {rows.map((concerned) => (
        <Incentive
          key={concerned.row.id}
          concerned={concerned}
          sources={book.sources}
          claimed={inputs.incentives.includes(concerned.row.id)}
          onClaim={(on) => claim(concerned.row.id, on)}
        />
      ))}
      {rows.length === 0 ? <p className="g-hint">{text('noRows')}</p> : null}
      <p className="g-hint">{text('asOf', { day: day(book.asOf) })}</p>
    </>
  )
}

type RowProps = {
  concerned: ConcernedIncentive
  sources: FormProps['catalogue']['incentives']['sources']
  claimed: boolean
  onClaim: (on: boolean) => void
}

function Incentive({ concerned: { row, status }, sources, claimed, onClaim }: RowProps) {
  const text = useTranslations('choices.incentives')
  const figures = useTranslations('figures.incentives')
  const say = useIncentiveWords()
  const source = useSourceWords(sources)
  const day = useDayWords()
  const inForce = status === 'inForce'
  const facts: [name: string, value: string][] = [
    [text('gives'), say.gives(row)],
    [text('whoGets'), text(`who.${row.whoGets}`)],
    [text('dates'), say.dates(row)],
    [text('ifs'), row.conditions.map(say.condition).join(' ')],
    [text('source'), `${source.title(row.source)} (${day(source.date(row.source))})`],
  ]
  return (
    <Tick
      name={text('claim', { name: say.name(row.id) })}
      checked={claimed}
      disabled={!inForce && !claimed}
      onChange={onClaim}
      hint={
        <>
          <p className={inForce ? styles.inForce : styles.ended}>
            {inForce
              ? figures(`status.${status}`)
              : text(claimed ? 'claimedInVain' : 'cannotBeClaimed', {
                  status: figures(`status.${status}`),
                })}
          </p>
          <p>{say.means(row.id)}</p>
          <dl className={styles.facts}>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      }
    />
  )
}

function useIncentiveWords() {
  const text = useTranslations('choices.incentives')
  const figures = useTranslations('figures.incentives')
  const money = useMoneyText()
  const day = useDayWords()
  const word = (key: string) =>
    figures.has(key as 'status.ended') ? figures(key as 'status.ended') : undefined
  return {
    name: (id: string) => word(`rows.${id}.name`) ?? id,
    means: (id: string) => word(`rows.${id}.means`) ?? '',
    condition: (code: string) => word(`conditions.${code}`) ?? code,
    gives: ({ kind, value }: ConcernedIncentive['row']) =>
      kind === 'percent'
        ? text('percent', { value })
        : text(kind, { amount: money.exact(Math.round(value)) }),
    dates: ({ from, until }: ConcernedIncentive['row']) =>
      until === null
        ? text('since', { from: day(from) })
        : text('span', { from: day(from), until: day(until) }),
  }
}
