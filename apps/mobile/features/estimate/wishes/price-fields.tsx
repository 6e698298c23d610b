import type { EnergyPrice } from '@girasol/estimate'
import { View } from 'react-native'
import { space } from '@girasol/design-tokens'
import { useTranslations } from 'use-intl'
import { Button } from '../../../design/button.tsx'
import { Choice } from '../../../design/choice.tsx'
import { NumberRow } from '../number-row.tsx'

type Props = { price: EnergyPrice; onChange: (price: EnergyPrice) => void }

/** The prices of a tariff: one, by steps of the month's use, or by the clock. */
export function PriceFields({ price, onChange }: Props) {
  const t = useTranslations('app.tariff')
  if (price.kind === 'flat') {
    return (
      <PriceRow
        label={t('price')}
        tenthCents={price.tenthCents}
        onChange={(tenthCents) => onChange({ ...price, tenthCents })}
      />
    )
  }
  return price.kind === 'tiered' ? (
    <Tiers price={price} onChange={onChange} />
  ) : (
    <Clock price={price} onChange={onChange} />
  )
}

type RowProps = { label: string; tenthCents: number; onChange: (tenthCents: number) => void }

/** Tenths of a cent inside, cents on the screen. */
export function PriceRow({ label, tenthCents, onChange }: RowProps) {
  return (
    <NumberRow
      name={{ label }}
      unit="cents"
      value={tenthCents / 10}
      least={0}
      most={200}
      step={0.5}
      digits={1}
      onChange={(cents) => onChange(Math.round(cents * 10))}
    />
  )
}

type Tiered = Extract<EnergyPrice, { kind: 'tiered' }>
type TierProps = { price: Tiered; onChange: (price: EnergyPrice) => void }

function Tiers({ price, onChange }: TierProps) {
  const t = useTranslations('app.tariff')
  const { steps } = price
  const put = (index: number, part: Partial<Tiered['steps'][number]>) =>
    onChange({
      ...price,
      steps: steps.map((step, at) => (at === index ? { ...step, ...part } : step)),
    })
  const lastEnd = steps.at(-2)?.upToKwh ?? 0
  const split = () => {
    const last = steps.at(-1)
    if (!last) return
    const next = { ...last, upToKwh: lastEnd + 500 }
    onChange({ ...price, steps: [...steps.slice(0, -1), next, last] })
  }
  const join = () => onChange({ ...price, steps: [...steps.slice(0, -2), ...steps.slice(-1)] })
  return (
    <View style={{ gap: space.snug }}>
      {steps.map((step, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a step is its place in the list
        <View key={index} style={{ gap: space.tiny }}>
          {step.upToKwh === null ? null : (
            <NumberRow
              name={{ label: t('stepEnd', { number: index + 1 }) }}
              unit="kwhUnit"
              value={step.upToKwh}
              least={(steps[index - 1]?.upToKwh ?? 0) + 1}
              most={(steps[index + 1]?.upToKwh ?? 100_000) - 1}
              step={50}
              onChange={(upToKwh) => put(index, { upToKwh })}
            />
          )}
          <PriceRow
            label={t('stepPrice', { number: index + 1 })}
            tenthCents={step.tenthCents}
            onChange={(tenthCents) => put(index, { tenthCents })}
          />
        </View>
      ))}
      <View style={{ flexDirection: 'row', flexWrap: 'wrap', gap: space.small }}>
        {steps.length < 6 ? <Button look="quiet" label={t('addStep')} onPress={split} /> : null}
        {steps.length > 2 ? <Button look="quiet" label={t('removeStep')} onPress={join} /> : null}
      </View>
    </View>
  )
}

type Clocked = Extract<EnergyPrice, { kind: 'timeOfUse' }>

function Clock({ price, onChange }: { price: Clocked; onChange: (price: EnergyPrice) => void }) {
  const t = useTranslations('app.tariff')
  const put = (part: Partial<Clocked>) => onChange({ ...price, ...part })
  const summer = price.summerPeakTenthCents
  return (
    <View style={{ gap: space.snug }}>
      <PriceRow
        label={t('offPeak')}
        tenthCents={price.offPeakTenthCents}
        onChange={(offPeakTenthCents) => put({ offPeakTenthCents })}
      />
      <PriceRow
        label={t('peak')}
        tenthCents={price.peakTenthCents}
        onChange={(peakTenthCents) => put({ peakTenthCents })}
      />
      {summer === null ? null : (
        <PriceRow
          label={t('summerPeak')}
          tenthCents={summer}
          onChange={(summerPeakTenthCents) => put({ summerPeakTenthCents })}
        />
      )}
      <Button
        look="quiet"
        label={t(summer === null ? 'ownSummer' : 'noSummer')}
        onPress={() => put({ summerPeakTenthCents: summer === null ? price.peakTenthCents : null })}
      />
      <NumberRow
        name={{ label: t('fromHour') }}
        unit="oClock"
        value={price.fromHour}
        least={0}
        most={price.toHour - 1}
        step={1}
        onChange={(fromHour) => put({ fromHour })}
      />
      <NumberRow
        name={{ label: t('toHour') }}
        unit="oClock"
        value={price.toHour}
        least={price.fromHour + 1}
        most={24}
        step={1}
        onChange={(toHour) => put({ toHour })}
      />
      <Choice
        label={t('peakDays')}
        chosen={price.weekends ? 'all' : 'weekdays'}
        options={(['weekdays', 'all'] as const).map((value) => ({ value, label: t(value) }))}
        onChoose={(value) => put({ weekends: value === 'all' })}
      />
    </View>
  )
}
