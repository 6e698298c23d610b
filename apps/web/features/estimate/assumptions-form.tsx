'use client'

import {
  defaultAssumptions,
  systemLosses,
  type EstimateAssumptions,
  type EstimateInputs,
} from '@girasol/estimate'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { fromFeet, toFeet } from '../roof/feet.ts'
import { NumberField } from '../roof/number-field.tsx'
import styles from './workbench.module.css'

type Props = {
  assumptions: EstimateAssumptions
  onSet: (change: Partial<EstimateInputs>, gesture: string) => void
  onSettle: () => void
}

const losses = [
  'soilingPct',
  'shadingPct',
  'snowPct',
  'mismatchPct',
  'wiringPct',
  'connectionsPct',
  'lightInducedPct',
  'nameplatePct',
  'availabilityPct',
] as const

const technology = {
  dcAcRatio: { range: [0.8, 2], step: 0.05 },
  inverterEfficiencyPct: { range: [80, 99.5], step: 0.5 },
  degradationPctPerYear: { range: [0, 3], step: 0.1 },
  escalationPctPerYear: { range: [0, 5], step: 0.5 },
} as const
type Technology = keyof typeof technology

/** Every assumption behind the figures, each of them open to change. */
export function AssumptionsForm({ assumptions, onSet, onSettle }: Props) {
  const text = useTranslations('estimate.assumptions')
  const set = (change: Partial<EstimateAssumptions>) =>
    onSet({ assumptions: { ...assumptions, ...change } }, `assume ${Object.keys(change).join()}`)
  const total = Math.round(systemLosses(assumptions) * 100) / 100
  return (
    <details className={`g-card ${styles.assumptions}`}>
      <summary>
        <h2>{text('title')}</h2>
      </summary>
      <p>{text('lead')}</p>
      <fieldset>
        <legend className="g-label">{text('losses')}</legend>
        <div className={styles.fields}>
          {losses.map((name) => (
            <NumberField
              key={name}
              label={text(name)}
              value={assumptions[name]}
              range={[0, 100]}
              step={0.5}
              onChange={(value) => set({ [name]: value })}
              onEnd={onSettle}
            />
          ))}
        </div>
        <p className="g-hint">{text('total', { loss: total })}</p>
      </fieldset>
      <fieldset>
        <legend className="g-label">{text('technology')}</legend>
        <div className={styles.fields}>
          {(Object.keys(technology) as Technology[]).map((name) => (
            <NumberField
              key={name}
              label={text(name)}
              value={assumptions[name]}
              range={technology[name].range}
              step={technology[name].step}
              onChange={(value) => set({ [name]: value })}
              onEnd={onSettle}
            />
          ))}
          <NumberField
            label={text('setbackM')}
            value={Math.round(toFeet(assumptions.setbackM) * 10) / 10}
            range={[0, 6.5]}
            step={0.5}
            onChange={(feet) => set({ setbackM: fromFeet(feet) })}
            onEnd={onSettle}
          />
        </div>
      </fieldset>
      <Button
        look="quiet"
        onClick={() => onSet({ assumptions: { ...defaultAssumptions } }, 'usual')}
      >
        {text('reset')}
      </Button>
    </details>
  )
}
