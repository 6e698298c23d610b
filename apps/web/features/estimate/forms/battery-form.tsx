'use client'

import { usualBattery } from '@girasol/economics'
import type { EstimateBattery, EstimateInputs } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { NumberField } from '../../roof/number-field.tsx'
import { BatteryWorth } from './battery-worth.tsx'
import type { FormProps } from './form-props.ts'
import styles from './forms.module.css'
import { RadioCards } from './radio-cards.tsx'
import { type Questions, useWhatIf } from './use-what-if.ts'
import { useState } from 'react'

const usual: EstimateBattery = {
  capacityKwh: usualBattery.capacityKwh,
  powerKw: usualBattery.powerKw,
  mode: 'selfConsumption',
}
const modes = ['selfConsumption', 'timeOfUse'] as const

const isUsual = ({ capacityKwh, powerKw }: EstimateBattery) =>
  capacityKwh === usual.capacityKwh && powerKw === usual.powerKw

/** None, the usual one, or one's own; and honestly what it earns. */
export function BatteryForm({
  inputs,
  result,
  onSet,
  onSettle,
  effectOf,
  active,
}: FormProps & { active: boolean }) {
  const text = useTranslations('choices.battery')
  const { battery } = inputs
  const [own, setOwn] = useState(battery !== null && !isUsual(battery))
  const kind = battery === null ? 'none' : own || !isUsual(battery) ? 'own' : 'usual'
  const set = (next: EstimateBattery, gesture?: string) => onSet({ battery: next }, gesture)
  const choose = (next: 'none' | 'usual' | 'own') => {
    setOwn(next === 'own')
    if (next === 'none') return onSet({ battery: null })
    if (next === 'usual') return set({ ...usual, mode: battery?.mode ?? usual.mode })
    set(battery ?? usual)
  }
  const compared = useWhatIf(effectOf, active, inputs, questionsOf(inputs))
  return (
    <>
      <RadioCards
        legend={text('legend')}
        legendUnseen
        value={kind}
        onChange={choose}
        options={[
          { value: 'none', name: text('none') },
          { value: 'usual', name: text('usual', usual), means: text('usualMeans') },
          {
            value: 'own',
            name: text('own'),
            fields: battery ? <Size battery={battery} set={set} onSettle={onSettle} /> : null,
          },
        ]}
      />
      {battery ? (
        <RadioCards
          legend={text('mode')}
          value={battery.mode}
          onChange={(mode) => set({ ...battery, mode })}
          options={modes.map((mode) => ({
            value: mode,
            name: text(`modes.${mode}.name`),
            means: text(`modes.${mode}.means`),
          }))}
        />
      ) : null}
      <BatteryWorth battery={battery} result={result} compared={compared} usual={usual} />
    </>
  )
}

function questionsOf({ battery }: EstimateInputs): Questions<'without' | 'with'> {
  return { without: { battery: null }, with: { battery: battery ?? usual } }
}

type SizeProps = {
  battery: EstimateBattery
  set: (next: EstimateBattery, gesture?: string) => void
  onSettle: () => void
}

function Size({ battery, set, onSettle }: SizeProps) {
  const text = useTranslations('choices.battery')
  return (
    <div className={styles.fields}>
      <NumberField
        label={text('capacity')}
        value={battery.capacityKwh}
        range={[1, 100]}
        step={0.5}
        onChange={(capacityKwh) => set({ ...battery, capacityKwh }, 'battery capacity')}
        onEnd={onSettle}
      />
      <NumberField
        label={text('power')}
        value={battery.powerKw}
        range={[0.5, 50]}
        step={0.5}
        onChange={(powerKw) => set({ ...battery, powerKw }, 'battery power')}
        onEnd={onSettle}
      />
    </div>
  )
}
