'use client'

import { packPanels, type EstimateInputs } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { NumberField } from '../roof/number-field.tsx'
import { moduleOf } from './compute.ts'
import type { Catalogue } from './catalogue.ts'
import styles from './workbench.module.css'

type Props = {
  inputs: EstimateInputs
  catalogue: Catalogue
  onSet: (change: Partial<EstimateInputs>, gesture: string) => void
  onSettle: () => void
}

/** Which panels and how many. */
export function ModuleChoice({ inputs, catalogue, onSet, onSettle }: Props) {
  const text = useTranslations('estimate.module')
  const id = useId()
  const module = moduleOf(catalogue, inputs.moduleId)
  const fits = inputs.planes.reduce(
    (sum, plane) =>
      sum + (module ? packPanels(plane, module, inputs.assumptions.setbackM).panels : 0),
    0,
  )
  const count = Math.min(inputs.panelLimit ?? fits, fits)
  const limit = (panels: number) => onSet({ panelLimit: panels >= fits ? null : panels }, 'limit')
  return (
    <section className={styles.choice} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{text('title')}</h2>
      <div className="g-field">
        <label htmlFor={`${id}-module`}>{text('label')}</label>
        <select
          id={`${id}-module`}
          value={inputs.moduleId}
          onChange={(event) => onSet({ moduleId: event.target.value }, 'module')}
        >
          {catalogue.modules.map(({ id: value, maker, model, watts }) => (
            <option key={value} value={value}>
              {text('option', { maker, model, watts })}
            </option>
          ))}
        </select>
        {module?.sizeAssumed ? <p className="g-hint">{text('sizeAssumed')}</p> : null}
      </div>
      <div className="g-field">
        <label htmlFor={`${id}-limit`}>{text('limit')}</label>
        <p className="g-hint" id={`${id}-fits`}>
          {text('fits', { panels: fits })}
        </p>
        <div className={styles.range}>
          <input
            id={`${id}-limit`}
            type="range"
            min={Math.min(1, fits)}
            max={Math.max(1, fits)}
            value={count}
            disabled={fits === 0}
            aria-describedby={`${id}-fits`}
            aria-valuetext={text('limitSome', { panels: count })}
            onChange={(event) => limit(Number(event.target.value))}
            onPointerUp={onSettle}
            onBlur={onSettle}
          />
          <output htmlFor={`${id}-limit`}>
            {count === fits
              ? text('limitAll', { panels: fits })
              : text('limitSome', { panels: count })}
          </output>
        </div>
      </div>
    </section>
  )
}

/** What the home uses and what power costs. */
export function UseAndPrice({ inputs, onSet, onSettle }: Omit<Props, 'catalogue'>) {
  const text = useTranslations('estimate.use')
  return (
    <section className={styles.choice} aria-labelledby="use-title">
      <h2 id="use-title">{text('title')}</h2>
      <NumberField
        label={text('annual')}
        hint={text('annualHint')}
        value={inputs.annualUseKwh}
        range={[0, 200_000]}
        step={100}
        onChange={(annualUseKwh) => onSet({ annualUseKwh }, 'use')}
        onEnd={onSettle}
      />
      <NumberField
        label={text('price')}
        hint={text('priceHint')}
        value={inputs.priceTenthCentsPerKwh / 10}
        range={[0, 200]}
        step={0.5}
        onChange={(cents) => onSet({ priceTenthCentsPerKwh: Math.round(cents * 10) }, 'price')}
        onEnd={onSettle}
      />
      <NumberField
        label={text('export')}
        hint={text('exportHint')}
        value={inputs.exportTenthCentsPerKwh / 10}
        range={[0, 200]}
        step={0.5}
        onChange={(cents) => onSet({ exportTenthCentsPerKwh: Math.round(cents * 10) }, 'export')}
        onEnd={onSettle}
      />
    </section>
  )
}
