import type { ShownFigure } from '@girasol/estimate'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Card } from '../../../design/card.tsx'
import { Fact } from '../../../design/fact.tsx'
import { Text } from '../../../design/text.tsx'
import { useFigures } from '../../language/figures.ts'
import type { Draft } from '../draft.ts'
import { useCodeNames } from '../figure-names.ts'
import { Why } from '../why.tsx'

type OpenFact = { label: string; value: string; note?: string; figure: ShownFigure }

/** Figures that compare this purchase with others, each of them open to questions. */
export function MoneyFacts({ draft }: { draft: Draft }) {
  const t = useTranslations('app.facts')
  const figures = useFigures()
  const { money, co2 } = draft.computed.result
  const { internalRatePct: rate } = money
  const { reason } = draft.computed.detail.money.internalRate
  const facts: OpenFact[] = [
    {
      label: t('worth'),
      value: figures.dollars(money.netPresentValueCents),
      note: t('worthNote'),
      figure: 'netPresentValueCents',
    },
    {
      label: t('rate'),
      value: rate === null ? t('none') : figures.percent(rate),
      note: reason === null ? t('rateNote') : t(`noRate.${reason}`),
      figure: 'internalRatePct',
    },
    {
      label: t('levelCost'),
      value: figures.perKwh(money.levelCostTenthCents),
      note: t('levelCostNote'),
      figure: 'levelCostTenthCents',
    },
    {
      label: t('gain'),
      value: figures.dollars(money.lifetimeGainCents),
      figure: 'lifetimeGainCents',
    },
    {
      label: t('co2'),
      value: co2 ? figures.kg(co2.kgPerYear) : t('none'),
      note: co2 ? t('co2Note', { kg: figures.kg(co2.kgOverLife) }) : t('co2Unknown'),
      figure: 'co2KgPerYear',
    },
  ]
  return (
    <Card title={t('title')}>
      {facts.map((fact) => (
        <OpenLine key={fact.figure} draft={draft} {...fact} />
      ))}
    </Card>
  )
}

/** What is paid for the system in all; of a loan with the dealer's fee on a line of its own. */
export function PayingFacts({ draft }: { draft: Draft }) {
  const t = useTranslations('app.loan')
  const { exact } = useFigures()
  const { loan, totalPaidCents } = draft.computed.result.money
  return (
    <Card title={t(loan ? 'title' : 'titleCash')}>
      {loan ? (
        <>
          <Fact label={t('principal')} value={exact(loan.principalCents)} />
          <Fact label={t('fee')} value={exact(loan.feeCents)} note={t('feeNote')} />
          <Fact label={t('monthly')} value={exact(loan.monthlyPaymentCents)} />
          <Fact label={t('interest')} value={exact(loan.interestCents)} />
        </>
      ) : null}
      <OpenLine
        draft={draft}
        label={t('total')}
        value={exact(totalPaidCents)}
        figure="totalPaidCents"
      />
      <Refused draft={draft} />
    </Card>
  )
}

/** Incentives that were claimed and do not apply. */
function Refused({ draft }: { draft: Draft }) {
  const { name, word } = useCodeNames()
  return draft.computed.result.money.refusedIncentives.map(({ id, status }) => (
    <Text key={id} tone="warn">
      {`△ ${name('incentives.rows', id)}: ${word(`incentives.status.${status}`)}`}
    </Text>
  ))
}

function OpenLine({ draft, figure, ...fact }: OpenFact & { draft: Draft }) {
  return (
    <View>
      <Fact {...fact} />
      <Why draft={draft} figure={figure} name={fact.label} />
    </View>
  )
}
