'use client'

import type { EstimateFinance, EstimateLoan } from '@girasol/estimate'
import { useFormatter, useTranslations } from 'next-intl'
import { useRef } from 'react'
import { NumberField } from '../../roof/number-field.tsx'
import type { FormProps } from './form-props.ts'
import styles from './forms.module.css'
import { LoanCost } from './loan-cost.tsx'
import { RadioCards } from './radio-cards.tsx'

/** Where the price book has no usual terms. */
const plainLoan = { aprPct: 7.5, years: 25 }

/** At once or with a loan, and what money is worth to the household. */
export function PayingForm({ inputs, catalogue, result, onSet, onSettle }: FormProps) {
  const text = useTranslations('choices.paying')
  const { finance } = inputs
  const usual = catalogue.priceBook.finance
  const before = useRef<EstimateLoan | null>(null)
  const set = (part: Partial<EstimateFinance>, gesture?: string) =>
    onSet({ finance: { ...finance, ...part } }, gesture)
  const loanOf = (): EstimateLoan => ({
    aprPct: usual?.marketAprPct ?? plainLoan.aprPct,
    years: usual?.loanYears ?? plainLoan.years,
    financedPct: 100,
    dealerFeePct: 0,
  })
  const choose = (kind: 'cash' | 'loan') => {
    if (finance.loan) before.current = finance.loan
    set({ loan: kind === 'cash' ? null : (before.current ?? loanOf()) })
  }
  return (
    <>
      <RadioCards
        legend={text('legend')}
        legendUnseen
        value={finance.loan ? 'loan' : 'cash'}
        onChange={choose}
        options={[
          { value: 'cash', name: text('cash'), means: text('cashMeans') },
          {
            value: 'loan',
            name: text('loan'),
            means: text('loanMeans'),
            fields: finance.loan ? (
              <LoanFields
                loan={finance.loan}
                feeSeen={usual?.dealerFeePct ?? null}
                onLoan={(loan, gesture) => set({ loan }, gesture)}
                onSettle={onSettle}
              />
            ) : null,
          },
        ]}
      />
      {finance.loan ? <LoanCost result={result} /> : null}
      <NumberField
        label={text('discount')}
        hint={text('discountHint')}
        value={finance.discountPctPerYear}
        range={[0, 20]}
        step={0.1}
        onChange={(discountPctPerYear) => set({ discountPctPerYear }, 'paying discount')}
        onEnd={onSettle}
      />
    </>
  )
}

type LoanProps = {
  loan: EstimateLoan
  /** Lowest and highest dealer fee that was seen, percent. */
  feeSeen: readonly [number, number] | null
  onLoan: (loan: EstimateLoan, gesture: string) => void
  onSettle: () => void
}

const loanFields = [
  { name: 'aprPct', range: [0, 30], step: 0.1 },
  { name: 'years', range: [1, 25], step: 1 },
  { name: 'financedPct', range: [0, 100], step: 5 },
] as const
const feeField = { name: 'dealerFeePct', range: [0, 50], step: 1 } as const

function LoanFields({ loan, feeSeen, onLoan, onSettle }: LoanProps) {
  const text = useTranslations('choices.paying')
  const format = useFormatter()
  const hints = {
    aprPct: text('aprHint'),
    years: undefined,
    financedPct: undefined,
    dealerFeePct: feeSeen
      ? text('feeSeen', { low: format.number(feeSeen[0]), high: format.number(feeSeen[1]) })
      : undefined,
  }
  const field = ({ name, range, step }: (typeof loanFields)[number] | typeof feeField) => (
    <NumberField
      key={name}
      label={text(name)}
      hint={hints[name]}
      value={loan[name]}
      range={range}
      step={step}
      onChange={(value) =>
        onLoan({ ...loan, [name]: name === 'years' ? Math.round(value) : value }, `loan ${name}`)
      }
      onEnd={onSettle}
    />
  )
  return (
    <>
      <div className={styles.fields}>{loanFields.map(field)}</div>
      {field(feeField)}
    </>
  )
}
