'use client'

import { loadShapeIds, nearestShape } from '@girasol/economics'
import type { HomeUse } from '@girasol/estimate'
import { Button } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { NumberField } from '../../roof/number-field.tsx'
import { CarFields } from './car-fields.tsx'
import type { FormProps } from './form-props.ts'
import styles from './forms.module.css'
import { mostUseKwh } from './meter-profile.ts'
import { RadioCards } from './radio-cards.tsx'
import { SelectField } from './select-field.tsx'
import { Tick } from './tick.tsx'
import { UploadForm } from './upload-form.tsx'

// They bring the shapes of sixteen climates along, so they come when they are looked at.
const BillField = lazy(() => import('./bill-field.tsx'))
const DayPicture = lazy(() => import('./day-picture.tsx'))

/** A guess to start from: heat for a middling house in a middling winter. */
const heatPumpKwh = 4000

type Props = Pick<FormProps, 'inputs' | 'onSet' | 'onSettle'>

/** What the home uses in a year and when. */
export function UseForm(props: Props) {
  const { inputs, onSet, onSettle } = props
  const text = useTranslations('choices.use')
  const { use } = inputs
  const set = (part: Partial<HomeUse>, gesture?: string) =>
    onSet({ use: { ...use, ...part } }, gesture)
  return (
    <>
      <Amount {...props} />
      <Shape use={use} inputs={inputs} set={set} />
      <UploadForm
        place={inputs.place}
        onRead={({ profile, annualKwh }) => set({ profile, annualKwh })}
      />
      <Tick
        name={text('heatPump')}
        checked={use.heatPumpKwh > 0}
        onChange={(on) => set({ heatPumpKwh: on ? heatPumpKwh : 0 })}
      >
        <NumberField
          label={text('heatPumpKwh')}
          hint={text('heatPumpHint')}
          value={use.heatPumpKwh}
          range={[1, 50_000]}
          step={100}
          onChange={(kwh) => set({ heatPumpKwh: kwh }, 'use heatPump')}
          onEnd={onSettle}
        />
      </Tick>
      <CarFields car={use.car} onCar={(car, gesture) => set({ car }, gesture)} onEnd={onSettle} />
      <Suspense fallback={<Skeleton shapes={['card']} label={text('loading')} />}>
        <DayPicture use={use} place={inputs.place} />
      </Suspense>
    </>
  )
}

function Amount({ inputs, onSet, onSettle }: Props) {
  const text = useTranslations('choices.use')
  const [by, setBy] = useState<'kwh' | 'bill'>('kwh')
  const { use } = inputs
  const setKwh = (annualKwh: number) => onSet({ use: { ...use, annualKwh } }, 'use amount')
  return (
    <RadioCards
      legend={text('amount')}
      value={by}
      onChange={setBy}
      options={[
        {
          value: 'kwh',
          name: text('byKwh'),
          fields: (
            <NumberField
              label={text('annual')}
              hint={text('annualHint')}
              value={use.annualKwh}
              range={[0, mostUseKwh]}
              step={100}
              onChange={setKwh}
              onEnd={onSettle}
            />
          ),
        },
        {
          value: 'bill',
          name: text('byBill'),
          fields: (
            <Suspense fallback={<Skeleton shapes={['line']} label={text('loading')} />}>
              <BillField inputs={inputs} onKwh={setKwh} onEnd={onSettle} />
            </Suspense>
          ),
        },
      ]}
    />
  )
}

type ShapeProps = {
  use: HomeUse
  inputs: FormProps['inputs']
  set: (part: Partial<HomeUse>) => void
}

function Shape({ use, inputs, set }: ShapeProps) {
  const text = useTranslations('choices.use')
  const shapes = useTranslations('figures.loadShapes')
  const { latitude, longitude } = inputs.place
  if (use.profile !== null)
    return (
      <div className={styles.ownShape}>
        <p>{text('ownShape')}</p>
        <Button look="quiet" onClick={() => set({ profile: null })}>
          {text('ownShapeRemove')}
        </Button>
      </div>
    )
  const nearest = shapes(nearestShape(latitude, longitude))
  const options = [
    { value: 'nearest' as const, name: text('nearest', { nearest }) },
    ...loadShapeIds.map((id) => ({ value: id, name: shapes(id) })),
  ]
  return (
    <SelectField
      label={text('shape')}
      hint={text('shapeHint')}
      value={use.shape}
      options={options}
      onChange={(shape) => set({ shape })}
    />
  )
}
