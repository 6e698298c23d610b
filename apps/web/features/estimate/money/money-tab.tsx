'use client'

import type { EstimateResult } from '@girasol/contract'
import { BalanceLine } from './balance-line.tsx'
import { BillBars } from './bill-bars.tsx'
import { LoanFacts, MoneyFacts } from './money-facts.tsx'
import { YearTable } from './year-table.tsx'

/** What the system costs and saves: as a line, as facts, month by month and year by year. */
export function MoneyTab({ result }: { result: EstimateResult }) {
  const { money, bills } = result
  return (
    <>
      <BalanceLine money={money} />
      <MoneyFacts result={result} />
      <LoanFacts money={money} />
      <BillBars bills={bills} />
      <YearTable rows={money.rows} />
    </>
  )
}
