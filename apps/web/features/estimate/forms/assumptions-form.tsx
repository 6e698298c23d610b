'use client'

import type { EstimateAssumptions, EstimateInputs } from '@girasol/estimate'
import { defaultAssumptions, systemLosses } from '@girasol/estimate'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import {
  allAssumptions,
  type Assumption,
  changedAssumptions,
  lookStep,
  lossAssumptions,
  otherAssumptions,
} from './assumption-list.ts'
import { AssumptionRow } from './assumption-row.tsx'
import type { FormProps } from './form-props.ts'
import styles from './forms.module.css'
import { type Questions, useWhatIf } from './use-what-if.ts'

type Props = Pick<FormProps, 'inputs' | 'onSet' | 'onSettle' | 'effectOf'>
type Asked = 'now' | Assumption['name']

/** Every assumption behind the figures: open to change, with its source, and with what it does. */
export function AssumptionsForm({ inputs, onSet, onSettle, effectOf }: Props) {
  const text = useTranslations('choices.assumptions')
  const { assumptions } = inputs
  const set = (part: Partial<EstimateAssumptions>, gesture?: string) =>
    onSet({ assumptions: { ...assumptions, ...part } }, gesture)
  const effects = useWhatIf<Asked>(effectOf, true, inputs, questionsOf(inputs))
  const changed = changedAssumptions(assumptions)
  const rows = (list: readonly Assumption[]) => (
    <ul className={styles.assumptions}>
      {list.map((assumption) => (
        <AssumptionRow
          key={assumption.name}
          assumption={assumption}
          values={assumptions}
          isAsked={effectOf !== undefined}
          before={effects.now}
          after={effects[assumption.name]}
          onSet={set}
          onSettle={onSettle}
        />
      ))}
    </ul>
  )
  return (
    <section className={`g-card ${styles.all}`} aria-labelledby="assumptions-title">
      <h2 id="assumptions-title">{text('title')}</h2>
      <p>{text('lead')}</p>
      <h3>{text('losses')}</h3>
      <p className="g-hint">
        {text('total', { loss: Math.round(systemLosses(assumptions) * 100) / 100 })}
      </p>
      {rows(lossAssumptions)}
      <h3>{text('technology')}</h3>
      {rows(otherAssumptions)}
      <Button
        look="quiet"
        className={styles.start}
        aria-disabled={changed.length === 0}
        onClick={() => changed.length > 0 && set({ ...defaultAssumptions })}
      >
        {text('reset')}
      </Button>
      <p role="status" className="g-hint">
        {text('changed', { count: changed.length })}
      </p>
    </section>
  )
}

function questionsOf({ assumptions }: EstimateInputs): Questions<Asked> {
  const questions: [Asked, Partial<EstimateInputs>][] = allAssumptions.map((one) => {
    const value = rounded(assumptions[one.name] + lookStep(one, assumptions))
    return [one.name, { assumptions: { ...assumptions, [one.name]: value } }]
  })
  return Object.fromEntries([['now', {}], ...questions]) as Questions<Asked>
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
