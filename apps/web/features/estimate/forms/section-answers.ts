'use client'

import type { EnergyPrice } from '@girasol/estimate'
import { useFormatter, useTranslations } from 'next-intl'
import { useMoneyText } from '../../figures/money-text.ts'
import { moduleOf } from '../catalogue.ts'
import type { FormProps } from './form-props.ts'

/** What each section holds now, in a few words. */
export function useSectionAnswers({ inputs, catalogue, result }: FormProps) {
  const text = useTranslations('choices.answers')
  const wishes = useTranslations('choices.panels.wishes')
  const format = useFormatter()
  const { battery, finance, adders, incentives, panels, use } = inputs
  const module = moduleOf(catalogue, inputs.moduleId)
  const kwh = use.annualKwh + (use.car?.kwhPerYear ?? 0) + use.heatPumpKwh
  // Apart: within the arguments of another text the compiler would try every key of every room.
  const wish: string = wishes(`${panels.wish.kind}.name`)
  return {
    panels: text('panels', { panels: result.panels, wish }),
    use: text('use', { kwh: Math.round(kwh) }),
    price: usePriceAnswer(inputs.tariff),
    battery: battery ? text('battery', { kwh: format.number(battery.capacityKwh) }) : text('none'),
    paying: finance.loan
      ? text('loan', { apr: finance.loan.aprPct, years: finance.loan.years })
      : text('cash'),
    incentives: text('claimed', { count: incentives.length }),
    extras: text('extras', {
      module: module ? `${module.maker} ${module.watts} W` : inputs.moduleId,
      count: adders.length,
    }),
  }
}

function usePriceAnswer({ price }: FormProps['inputs']['tariff']): string {
  const text = useTranslations('choices.answers')
  const money = useMoneyText()
  const prices = pricesOf(price)
  const [low, high] = [Math.min(...prices), Math.max(...prices)]
  return low === high
    ? text('flat', { price: money.perKwh(low) })
    : text('between', { low: money.perKwh(low), high: money.perKwh(high) })
}

function pricesOf(price: EnergyPrice): number[] {
  switch (price.kind) {
    case 'flat':
      return [price.tenthCents]
    case 'tiered':
      return price.steps.map(({ tenthCents }) => tenthCents)
    case 'timeOfUse': {
      const { offPeakTenthCents, peakTenthCents, summerPeakTenthCents } = price
      return [offPeakTenthCents, peakTenthCents, summerPeakTenthCents ?? peakTenthCents]
    }
  }
}
