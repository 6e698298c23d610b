import type { Draft } from '../draft.ts'
import { BillsCard } from './bills-card.tsx'
import { MoneyChart } from './money-chart.tsx'
import { MoneyFacts, PayingFacts } from './money-facts.tsx'

/** Money over the years, the bill, what is paid, and the figures to compare with. */
export function MoneySegment({ draft }: { draft: Draft }) {
  return (
    <>
      <MoneyChart money={draft.computed.result.money} />
      <BillsCard draft={draft} />
      <PayingFacts draft={draft} />
      <MoneyFacts draft={draft} />
    </>
  )
}
