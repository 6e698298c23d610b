import type { EstimateFinance, EstimateLoan } from '@girasol/estimate'
import { useTranslations } from 'use-intl'
import { Card } from '../../../design/card.tsx'
import { Choice } from '../../../design/choice.tsx'
import { Text } from '../../../design/text.tsx'
import { prices } from '../device-model.ts'
import type { Draft } from '../draft.ts'
import { useEstimate } from '../estimate-context.tsx'
import { NumberRow } from '../number-row.tsx'
import { EffectLine } from './effect-line.tsx'

/** The usual loan of the price book; our own dealer fee is none. */
const usualLoan: EstimateLoan = {
  aprPct: prices.finance?.loanAprPct ?? 7,
  years: prices.finance?.loanYears ?? 25,
  financedPct: 100,
  dealerFeePct: 0,
}

/** What the contract admits: least, most, step, decimals, unit. */
const fields = {
  aprPct: [0, 30, 0.25, 2, 'percent'],
  years: [1, 25, 1, 0, 'yearsUnit'],
  financedPct: [0, 100, 5, 0, 'percent'],
  dealerFeePct: [0, 50, 1, 1, 'percent'],
} as const

/** Cash or loan, and what money is worth to the household. */
export function PayingCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.paying')
  const { change } = useEstimate()
  const { finance } = draft.inputs
  const { loan } = finance
  const put = (part: Partial<EstimateFinance>) => change({ finance: { ...finance, ...part } })
  return (
    <Card title={t('title')}>
      <Choice
        label={t('title')}
        chosen={loan ? 'loan' : 'cash'}
        options={(['cash', 'loan'] as const).map((value) => ({ value, label: t(value) }))}
        onChoose={(value) => put({ loan: value === 'loan' ? (loan ?? usualLoan) : null })}
      />
      {loan
        ? (Object.keys(fields) as (keyof typeof fields)[]).map((name) => {
            const [least, most, step, digits, unit] = fields[name]
            return (
              <NumberRow
                key={name}
                name={{ label: t(name) }}
                {...{ least, most, step, digits, unit }}
                value={loan[name]}
                onChange={(value) => put({ loan: { ...loan, [name]: value } })}
              />
            )
          })
        : null}
      {loan ? (
        <Text kind="small" tone="inkSoft">
          {t('feeNote')}
        </Text>
      ) : null}
      <NumberRow
        name={{ label: t('discount') }}
        unit="percent"
        value={finance.discountPctPerYear}
        least={0}
        most={20}
        step={0.5}
        digits={1}
        onChange={(discountPctPerYear) => put({ discountPctPerYear })}
      />
      <EffectLine draft={draft} />
    </Card>
  )
}
