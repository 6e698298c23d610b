import { usualBattery } from '@girasol/economics'
import type { EstimateBattery } from '@girasol/estimate'
import { useTranslations } from 'use-intl'
import { Button } from '../../../design/button.tsx'
import { Card } from '../../../design/card.tsx'
import { Choice } from '../../../design/choice.tsx'
import { Text } from '../../../design/text.tsx'
import type { Draft } from '../draft.ts'
import { useEstimate } from '../estimate-context.tsx'
import { NumberRow } from '../number-row.tsx'
import { EffectLine } from './effect-line.tsx'

const modes = ['selfConsumption', 'timeOfUse'] as const

/** A home battery, or none: it has to earn its place. */
export function BatteryCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.battery')
  const { change } = useEstimate()
  const { battery } = draft.inputs
  const put = (part: Partial<EstimateBattery>) =>
    battery && change({ battery: { ...battery, ...part } })
  const { capacityKwh, powerKw } = usualBattery
  return (
    <Card title={t('title')}>
      {battery ? (
        <>
          <NumberRow
            name={{ label: t('capacity') }}
            unit="kwhUnit"
            value={battery.capacityKwh}
            least={1}
            most={100}
            step={0.5}
            digits={1}
            onChange={(kwh) => put({ capacityKwh: kwh })}
          />
          <NumberRow
            name={{ label: t('power') }}
            unit="kwUnit"
            value={battery.powerKw}
            least={0.5}
            most={50}
            step={0.5}
            digits={1}
            onChange={(kw) => put({ powerKw: kw })}
          />
          <Choice
            label={t('mode')}
            chosen={battery.mode}
            options={modes.map((value) => ({ value, label: t(`modes.${value}`) }))}
            onChoose={(mode) => put({ mode })}
          />
          <Button look="quiet" label={t('remove')} onPress={() => change({ battery: null })} />
        </>
      ) : (
        <>
          <Text>{t('none')}</Text>
          <Button
            look="quiet"
            label={t('add')}
            onPress={() => change({ battery: { capacityKwh, powerKw, mode: 'selfConsumption' } })}
          />
        </>
      )}
      <EffectLine draft={draft} />
    </Card>
  )
}
