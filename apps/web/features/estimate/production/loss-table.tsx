'use client'

import type { EstimateResult } from '@girasol/contract'
import { useFormatter, useTranslations } from 'next-intl'
import { useId } from 'react'
import styles from '../charts.module.css'
import { useFigureWords } from '../figure-words.ts'

type Props = { result: Pick<EstimateResult, 'losses' | 'annualKwh'> }
type Step = {
  key: string
  name: string
  means: string | undefined
  kwh: number
  from: number
  to: number
}

/** From the light on the roof to the socket: what each loss takes, and what is left after it. */
export function LossTable({ result }: Props) {
  const text = useTranslations('estimate.losses')
  const words = useFigureWords()
  const id = useId()
  const { nominalKwh, lines } = result.losses
  let left = nominalKwh
  const steps: Step[] = lines
    .filter(({ kwh }) => kwh !== 0)
    .map(({ name, kwh }) => {
      const from = left
      left -= kwh
      const said = { name: words.name('losses', name), means: words.means('losses', name) }
      return { key: name, ...said, kwh, from, to: left }
    })
  const most = Math.max(nominalKwh, ...steps.map(({ to }) => to), 1)
  return (
    <section className="g-card" aria-labelledby={id}>
      <h2 id={id}>{text('title')}</h2>
      <p className={styles.summary}>{text('summary')}</p>
      <table className={`${styles.table} ${styles.bars}`}>
        <thead>
          <tr>
            <th scope="col">{text('step')}</th>
            <td aria-hidden="true" />
            <th scope="col">{text('kwh')}</th>
            <th scope="col">{text('share')}</th>
          </tr>
        </thead>
        <tbody>
          <Whole name={text('nominal')} kwh={nominalKwh} most={most} />
          {steps.map((step) => (
            <Loss key={step.key} step={step} nominal={nominalKwh} most={most} />
          ))}
        </tbody>
        <tfoot>
          <Whole name={text('delivered')} kwh={result.annualKwh} most={most} />
        </tfoot>
      </table>
    </section>
  )
}

function Whole({ name, kwh, most }: { name: string; kwh: number; most: number }) {
  const format = useFormatter()
  return (
    <tr className={styles.whole}>
      <th scope="row">{name}</th>
      <td>
        <Bar from={0} to={kwh} most={most} className={styles.barWhole} />
      </td>
      <td>{format.number(Math.round(kwh))}</td>
      <td />
    </tr>
  )
}

function Loss({ step, nominal, most }: { step: Step; nominal: number; most: number }) {
  const format = useFormatter()
  const { from, to, kwh } = step
  return (
    <tr>
      <th scope="row">
        <span className={styles.lineName}>{step.name}</span>
        {step.means ? <span className={styles.means}>{step.means}</span> : null}
      </th>
      <td>
        <Bar
          from={Math.min(from, to)}
          to={Math.max(from, to)}
          most={most}
          className={kwh > 0 ? styles.barLoss : styles.barGain}
        />
      </td>
      <td>{format.number(-Math.round(kwh) || 0, { signDisplay: 'exceptZero' })}</td>
      <td>
        {format.number(nominal > 0 ? -kwh / nominal : 0, {
          style: 'percent',
          maximumFractionDigits: 1,
          signDisplay: 'exceptZero',
        })}
      </td>
    </tr>
  )
}

type BarProps = { from: number; to: number; most: number; className: string | undefined }

function Bar({ from, to, most, className }: BarProps) {
  const width = Math.max(0.6, (100 * (to - from)) / most)
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className={styles.bar}
      aria-hidden="true"
      focusable="false"
    >
      <rect x={(100 * from) / most} width={width} height="10" className={className} />
    </svg>
  )
}
