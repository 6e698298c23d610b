'use client'

import { defaultTariff, type EstimateTariff } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { PriceField } from './price-field.tsx'
import { RadioCards } from './radio-cards.tsx'
import { plainPrice } from './tariff-changes.ts'

type Props = {
  tariff: EstimateTariff
  onSet: (part: Partial<EstimateTariff>, gesture?: string) => void
  onSettle: () => void
}

const meters = [
  'netBillingCarry',
  'netBilling',
  'netMeteringKwh',
  'netMeteringMoney',
  'buyAllSellAll',
] as const

/** How a kilowatt-hour that is fed in is counted, and what it is worth. */
export function ExportFields({ tariff, onSet, onSettle }: Props) {
  const text = useTranslations('choices.tariff')
  const words = useTranslations('figures.meters')
  const { meter, exportTenthCents: own, price } = tariff
  const isYearEnd = meter === 'netMeteringKwh'
  const start = defaultTariff(plainPrice(price)).exportTenthCents
  return (
    <>
      <RadioCards
        legend={text('meter')}
        value={meter}
        onChange={(next) => onSet({ meter: next })}
        options={meters.map((kind) => ({
          value: kind,
          name: words(`${kind}.name`),
          means: words(`${kind}.means`),
        }))}
      />
      <RadioCards
        legend={text(isYearEnd ? 'leftOver' : 'credit')}
        value={own === null ? 'usual' : 'own'}
        onChange={(kind) =>
          onSet({ exportTenthCents: kind === 'usual' ? null : isYearEnd ? 30 : start })
        }
        options={[
          { value: 'usual', name: text(isYearEnd ? 'leftOverNothing' : 'creditFull') },
          {
            value: 'own',
            name: text('creditOwn'),
            means: text(isYearEnd ? 'leftOverHint' : 'creditHint'),
            fields: (
              <PriceField
                label={text('creditPrice')}
                tenthCents={own ?? 0}
                onChange={(exportTenthCents) => onSet({ exportTenthCents }, 'tariff export')}
                onEnd={onSettle}
              />
            ),
          },
        ]}
      />
    </>
  )
}
