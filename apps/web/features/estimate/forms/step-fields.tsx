'use client'

import type { EnergyPrice } from '@girasol/estimate'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { NumberField } from '../../roof/number-field.tsx'
import styles from './forms.module.css'
import { PriceField } from './price-field.tsx'
import { mostSteps, stepRange, type Tiers, withoutStep, withStep } from './tariff-changes.ts'

type Props = {
  price: Tiers
  onPrice: (next: EnergyPrice, gesture?: string) => void
  onSettle: () => void
}

/** Steps of use in a month, each with its price; the last one has no end. */
export function StepFields({ price, onPrice, onSettle }: Props) {
  const text = useTranslations('choices.tariff')
  const { steps } = price
  const change = (at: number, part: Partial<Tiers['steps'][number]>) =>
    onPrice(
      { ...price, steps: steps.map((step, i) => (i === at ? { ...step, ...part } : step)) },
      `tariff step ${at} ${Object.keys(part).join()}`,
    )
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step is known by its place alone
          <li key={at}>
            <div className={styles.fields}>
              {step.upToKwh === null ? (
                <p className={styles.openStep}>{text('stepRest')}</p>
              ) : (
                <NumberField
                  label={text('stepUpTo', { number: at + 1 })}
                  value={step.upToKwh}
                  range={stepRange(price, at)}
                  step={10}
                  onChange={(upToKwh) => change(at, { upToKwh })}
                  onEnd={onSettle}
                />
              )}
              <PriceField
                label={text('stepPrice', { number: at + 1 })}
                tenthCents={step.tenthCents}
                onChange={(tenthCents) => change(at, { tenthCents })}
                onEnd={onSettle}
              />
            </div>
            {steps.length > 1 ? (
              <Button look="plain" onClick={() => onPrice(withoutStep(price, at))}>
                {text('stepRemove', { number: at + 1 })}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {steps.length < mostSteps ? (
        <Button look="quiet" onClick={() => onPrice(withStep(price))}>
          {text('stepAdd')}
        </Button>
      ) : (
        <p className="g-hint">{text('stepMost')}</p>
      )}
    </>
  )
}
