'use client'

import type { EstimateResult } from '@girasol/contract'
import type { EstimateBattery } from '@girasol/estimate'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../../figures/money-text.ts'
import type { Effects } from './use-what-if.ts'

type Props = {
  battery: EstimateBattery | null
  result: EstimateResult
  compared: Effects<'without' | 'with'>
  /** The one that is looked at where none is chosen. */
  usual: EstimateBattery
}

/** What a battery costs, what it takes off the bill, and that this may be nothing. */
export function BatteryWorth({ battery, result, compared, usual }: Props) {
  const text = useTranslations('choices.battery')
  const money = useMoneyText()
  const { without, with: having } = compared
  const run = battery ? result.battery : null
  return (
    <>
      {run ? (
        <p>
          {text('run', {
            stored: Math.round(run.storedKwh),
            lost: Math.round(run.lostKwh),
            cycles: Math.round(run.cycles),
          })}
        </p>
      ) : null}
      {without && having && having.battery ? (
        <Worth
          kwh={(battery ?? usual).capacityKwh}
          isChosen={battery !== null}
          costs={having.price.totalCents - without.price.totalCents}
          earns={having.money.firstYearSavingsCents - without.money.firstYearSavingsCents}
          lasts={yearsOf(having)}
        />
      ) : battery ? (
        <p>{text('cost', { price: money.dollars(batteryCents(result)) })}</p>
      ) : null}
      <p className="g-hint">{text('assumed')}</p>
    </>
  )
}

type WorthProps = {
  kwh: number
  isChosen: boolean
  costs: number
  /** In the first year, cents. */
  earns: number
  /** Years until it is worn. */
  lasts: number
}

function Worth({ kwh, isChosen, costs, earns, lasts }: WorthProps) {
  const text = useTranslations('choices.battery')
  const money = useMoneyText()
  const facts = { kwh, price: money.dollars(costs), saved: money.dollars(Math.abs(earns)) }
  const pays = earns < 100 ? 'nothing' : costs / earns > lasts ? 'never' : 'some'
  const title = text(isChosen ? 'worthTitle' : 'worthTitleNone', facts)
  return (
    <Notice tone={pays === 'some' ? 'info' : 'warn'} title={title}>
      <p>
        {pays === 'nothing'
          ? text(earns < -100 ? 'losesMoney' : 'earnsNothing', facts)
          : text(pays === 'never' ? 'earnsTooLittle' : 'earnsSome', {
              ...facts,
              lasts,
              years: Math.round(costs / earns),
            })}
      </p>
      <p>{text('outage')}</p>
    </Notice>
  )
}

const batteryCents = ({ price }: EstimateResult) =>
  price.lines.find(({ code }) => code === 'battery')?.cents ?? 0

/** The year in which it is replaced; all that we look ahead where it is not. */
const yearsOf = ({ money }: EstimateResult) =>
  money.rows.find(({ batteryReplacement }) => batteryReplacement !== 0)?.year ?? 25
