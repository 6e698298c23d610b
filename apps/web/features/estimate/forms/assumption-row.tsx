'use client'

import type { EstimateResult } from '@girasol/contract'
import { defaultAssumptions, type EstimateAssumptions } from '@girasol/estimate'
import { Button } from '@girasol/site-frame/button.tsx'
import { useFormatter, useTranslations } from 'next-intl'
import { NumberField } from '../../roof/number-field.tsx'
import { type Assumption, lookStep } from './assumption-list.ts'
import styles from './forms.module.css'

type Props = {
  assumption: Assumption
  values: EstimateAssumptions
  /** Whether its effect is being computed at all. */
  isAsked: boolean
  /** As it is now and with one step more, in one comparison; undefined while it is computed. */
  before: EstimateResult | undefined
  after: EstimateResult | undefined
  onSet: (part: Partial<EstimateAssumptions>, gesture?: string) => void
  onSettle: () => void
}

/** One assumption with its unit, source, default and effect. */
export function AssumptionRow({
  assumption,
  values,
  isAsked,
  before,
  after,
  onSet,
  onSettle,
}: Props) {
  const text = useTranslations('choices.assumptions')
  const format = useFormatter()
  const { name, range, step, unit, source } = assumption
  const usual = defaultAssumptions[name]
  const title = text(`names.${name}`)
  const change = lookStep(assumption, values)
  return (
    <li>
      <NumberField
        label={text(`units.${unit}`, { name: title })}
        hint={text(`means.${name}`)}
        value={values[name]}
        range={range}
        step={step}
        onChange={(value) => onSet({ [name]: value }, `assume ${name}`)}
        onEnd={onSettle}
      />
      <p className="g-hint">
        {text('usual', { value: format.number(usual), source: text(`sources.${source}`) })}
      </p>
      {before && after ? (
        <Effect change={change} unit={unit} before={before} after={after} />
      ) : isAsked ? (
        <p className={styles.effect}>{text('effectLater')}</p>
      ) : null}
      {values[name] === usual ? null : (
        <Button
          look="plain"
          aria-label={text('backOf', { name: title })}
          onClick={() => onSet({ [name]: usual })}
        >
          {text('back', { value: format.number(usual) })}
        </Button>
      )}
    </li>
  )
}

type EffectProps = {
  change: number
  unit: Assumption['unit']
  before: EstimateResult
  after: EstimateResult
}

function Effect({ change, unit, before, after }: EffectProps) {
  const text = useTranslations('choices.assumptions')
  const format = useFormatter()
  const signed = (value: number, maximumFractionDigits: number) =>
    format.number(value, { signDisplay: 'exceptZero', maximumFractionDigits })
  const kwh = after.annualKwh - before.annualKwh
  const step = text(unit === 'ratio' ? 'stepRatio' : 'stepPoints', {
    step: signed(change, 2),
    points: Math.abs(change),
  })
  const energy = Math.abs(kwh) < 0.5 ? text('sameKwh') : text('moreKwh', { kwh: signed(kwh, 0) })
  return (
    <p className={styles.effect}>
      {text('effect', { step, energy, payback: usePaybackChange(before, after) })}
    </p>
  )
}

function usePaybackChange(before: EstimateResult, after: EstimateResult): string {
  const text = useTranslations('choices.assumptions')
  const [was, is] = [before.money.paybackYears, after.money.paybackYears]
  if (was === null) return is === null ? text('stillNever') : text('paysNow', { years: is })
  if (is === null) return text('neverThen')
  const years = Math.round((is - was) * 10) / 10
  if (years === 0) return text('samePayback')
  return text(years > 0 ? 'later' : 'sooner', { years: Math.abs(years) })
}
