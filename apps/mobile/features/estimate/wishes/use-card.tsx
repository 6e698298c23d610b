import { loadShapeIds } from '@girasol/economics'
import type { HomeUse } from '@girasol/estimate'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../../design/button.tsx'
import { Card } from '../../../design/card.tsx'
import { Choice } from '../../../design/choice.tsx'
import { Text } from '../../../design/text.tsx'
import type { Draft } from '../draft.ts'
import { useEstimate } from '../estimate-context.tsx'
import { useCodeNames } from '../figure-names.ts'
import { NumberRow } from '../number-row.tsx'
import { EffectLine } from './effect-line.tsx'

/** A common year of driving, from a charger that begins in the evening. */
const usualCar = { kwhPerYear: 3600, powerKw: 7, startHour: 22 }

/** What the home uses, and when; a car and a heat pump beside it. */
export function UseCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.use')
  const { change } = useEstimate()
  const { use } = draft.inputs
  const put = (part: Partial<HomeUse>) => change({ use: { ...use, ...part } })
  return (
    <Card title={t('title')}>
      <NumberRow
        name={{ label: t('yearly') }}
        unit="kwhUnit"
        value={use.annualKwh}
        least={0}
        most={200_000}
        step={500}
        onChange={(annualKwh) => put({ annualKwh })}
      />
      <Text kind="small" tone="inkSoft">
        {t('note')}
      </Text>
      <ShapeChoice use={use} put={put} />
      <NumberRow
        name={{ label: t('heatPump') }}
        unit="kwhUnit"
        value={use.heatPumpKwh}
        least={0}
        most={50_000}
        step={500}
        onChange={(heatPumpKwh) => put({ heatPumpKwh })}
      />
      <Car use={use} put={put} />
      <EffectLine draft={draft} />
    </Card>
  )
}

type PartProps = { use: HomeUse; put: (part: Partial<HomeUse>) => void }

function ShapeChoice({ use, put }: PartProps) {
  const t = useTranslations('app.use')
  const { word } = useCodeNames()
  const [open, setOpen] = useState(false)
  if (use.profile) {
    return (
      <>
        <Text>{t('profile')}</Text>
        <Button look="quiet" label={t('noProfile')} onPress={() => put({ profile: null })} />
      </>
    )
  }
  return (
    <>
      <Text>{`${t('shape')}: ${word(`loadShapes.${use.shape}`)}`}</Text>
      <Button
        look="quiet"
        label={t(open ? 'keepShape' : 'changeShape')}
        onPress={() => setOpen(!open)}
      />
      {open ? (
        <Choice
          label={t('shape')}
          chosen={use.shape}
          options={(['nearest', ...loadShapeIds] as const).map((value) => ({
            value,
            label: word(`loadShapes.${value}`),
          }))}
          onChoose={(shape) => put({ shape })}
        />
      ) : null}
    </>
  )
}

function Car({ use, put }: PartProps) {
  const t = useTranslations('app.use')
  const { car } = use
  if (!car) {
    return <Button look="quiet" label={t('addCar')} onPress={() => put({ car: usualCar })} />
  }
  const set = (part: Partial<typeof car>) => put({ car: { ...car, ...part } })
  return (
    <>
      <NumberRow
        name={{ label: t('carUse') }}
        unit="kwhUnit"
        value={car.kwhPerYear}
        least={0}
        most={20_000}
        step={300}
        onChange={(kwhPerYear) => set({ kwhPerYear })}
      />
      <NumberRow
        name={{ label: t('carPower') }}
        unit="kwUnit"
        value={car.powerKw}
        least={1}
        most={50}
        step={1}
        digits={1}
        onChange={(powerKw) => set({ powerKw })}
      />
      <NumberRow
        name={{ label: t('carStart') }}
        unit="oClock"
        value={car.startHour}
        least={0}
        most={23}
        step={1}
        onChange={(startHour) => set({ startHour })}
      />
      <Button look="quiet" label={t('removeCar')} onPress={() => put({ car: null })} />
    </>
  )
}
