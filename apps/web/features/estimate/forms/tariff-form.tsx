'use client'

import type { EnergyPrice, EstimateTariff } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { NumberField } from '../../roof/number-field.tsx'
import { ExportFields } from './export-fields.tsx'
import type { FormProps } from './form-props.ts'
import styles from './forms.module.css'
import { PeakFields } from './peak-fields.tsx'
import { PriceField } from './price-field.tsx'
import { RadioCards } from './radio-cards.tsx'
import { StepFields } from './step-fields.tsx'
import { type PriceKind, priceAs } from './tariff-changes.ts'

const kinds = ['flat', 'tiered', 'timeOfUse'] as const

/** What a kilowatt-hour costs, how one that is fed in is counted, and what is due besides. */
export function TariffForm({ inputs, onSet, onSettle }: FormProps) {
  const text = useTranslations('choices.tariff')
  const { tariff } = inputs
  const set = (part: Partial<EstimateTariff>, gesture?: string) =>
    onSet({ tariff: { ...tariff, ...part } }, gesture)
  const before = useRef<Partial<Record<PriceKind, EnergyPrice>>>({})
  const choose = (kind: PriceKind) => {
    before.current[tariff.price.kind] = tariff.price
    set({ price: before.current[kind] ?? priceAs(kind, tariff.price) })
  }
  const price = (next: EnergyPrice, gesture?: string) => set({ price: next }, gesture)
  return (
    <>
      <p className="g-hint">{text('lead')}</p>
      <RadioCards
        legend={text('kind')}
        value={tariff.price.kind}
        onChange={choose}
        options={kinds.map((kind) => ({
          value: kind,
          name: text(`kinds.${kind}.name`),
          means: text(`kinds.${kind}.means`),
          fields: <EnergyFields price={tariff.price} onPrice={price} onSettle={onSettle} />,
        }))}
      />
      <ExportFields tariff={tariff} onSet={set} onSettle={onSettle} />
      <div className={styles.fields}>
        <NumberField
          label={text('fixed')}
          hint={text('fixedHint')}
          value={tariff.fixedCentsPerMonth / 100}
          range={[0, 1000]}
          onChange={(dollars) =>
            set({ fixedCentsPerMonth: Math.round(dollars * 100) }, 'tariff fixed')
          }
          onEnd={onSettle}
        />
        <NumberField
          label={text('minimum')}
          hint={text('minimumHint')}
          value={tariff.minimumCentsPerMonth / 100}
          range={[0, 1000]}
          onChange={(dollars) =>
            set({ minimumCentsPerMonth: Math.round(dollars * 100) }, 'tariff minimum')
          }
          onEnd={onSettle}
        />
      </div>
    </>
  )
}

type EnergyProps = {
  price: EnergyPrice
  onPrice: (next: EnergyPrice, gesture?: string) => void
  onSettle: () => void
}

function EnergyFields({ price, onPrice, onSettle }: EnergyProps) {
  const text = useTranslations('choices.tariff')
  switch (price.kind) {
    case 'flat':
      return (
        <PriceField
          label={text('price')}
          tenthCents={price.tenthCents}
          onChange={(tenthCents) => onPrice({ kind: 'flat', tenthCents }, 'tariff price')}
          onEnd={onSettle}
        />
      )
    case 'tiered':
      return <StepFields price={price} onPrice={onPrice} onSettle={onSettle} />
    case 'timeOfUse':
      return <PeakFields price={price} onPrice={onPrice} onSettle={onSettle} />
  }
}
