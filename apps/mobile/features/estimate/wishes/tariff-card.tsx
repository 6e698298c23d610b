import type { MeterKind } from '@girasol/economics'
import type { EnergyPrice, EstimateTariff } from '@girasol/estimate'
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
import { PriceFields, PriceRow } from './price-fields.tsx'

const meters: readonly MeterKind[] = [
  'netMeteringKwh',
  'netMeteringMoney',
  'netBilling',
  'netBillingCarry',
  'buyAllSellAll',
]
const priceKinds = ['flat', 'tiered', 'timeOfUse'] as const

/** What power costs and what is paid for what is sent out. */
export function TariffCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.tariff')
  const { change } = useEstimate()
  const { tariff } = draft.inputs
  const put = (part: Partial<EstimateTariff>) => change({ tariff: { ...tariff, ...part } })
  return (
    <Card title={t('title')}>
      <Choice
        label={t('kind')}
        chosen={tariff.price.kind}
        options={priceKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChoose={(kind) => put({ price: priceOf(kind, tariff.price) })}
      />
      <PriceFields price={tariff.price} onChange={(price) => put({ price })} />
      <Meter tariff={tariff} put={put} />
      <Charges tariff={tariff} put={put} />
      <EffectLine draft={draft} />
    </Card>
  )
}

type PartProps = { tariff: EstimateTariff; put: (part: Partial<EstimateTariff>) => void }

function Meter({ tariff, put }: PartProps) {
  const t = useTranslations('app.tariff')
  const { name, means } = useCodeNames()
  const { exportTenthCents } = tariff
  return (
    <>
      <Text strong>{t('meter')}</Text>
      <Choice
        label={t('meter')}
        chosen={tariff.meter}
        options={meters.map((value) => ({ value, label: name('meters', value) }))}
        onChoose={(meter) => put({ meter })}
      />
      <Text kind="small" tone="inkSoft">
        {means('meters', tariff.meter) ?? ''}
      </Text>
      {exportTenthCents === null ? (
        <Text>{t('creditAsBought')}</Text>
      ) : (
        <PriceRow
          label={t('credit')}
          tenthCents={exportTenthCents}
          onChange={(tenths) => put({ exportTenthCents: tenths })}
        />
      )}
      <Button
        look="quiet"
        label={t(exportTenthCents === null ? 'ownCredit' : 'sameCredit')}
        onPress={() =>
          put({ exportTenthCents: exportTenthCents === null ? lowest(tariff.price) : null })
        }
      />
    </>
  )
}

function Charges({ tariff, put }: PartProps) {
  const t = useTranslations('app.tariff')
  const row = (name: 'fixedCentsPerMonth' | 'minimumCentsPerMonth') => (
    <NumberRow
      name={{ label: t(name) }}
      unit="dollars"
      value={tariff[name] / 100}
      least={0}
      most={1000}
      step={1}
      digits={2}
      onChange={(dollars) => put({ [name]: Math.round(dollars * 100) })}
    />
  )
  return (
    <>
      {row('fixedCentsPerMonth')}
      {row('minimumCentsPerMonth')}
    </>
  )
}

/** A price of another kind that begins where the old one was. */
function priceOf(kind: EnergyPrice['kind'], old: EnergyPrice): EnergyPrice {
  const tenthCents = lowest(old)
  if (kind === old.kind) return old
  if (kind === 'flat') return { kind, tenthCents }
  if (kind === 'tiered') {
    const steps = [
      { upToKwh: 500, tenthCents },
      { upToKwh: null, tenthCents: Math.min(20_000, Math.round(tenthCents * 1.3)) },
    ]
    return { kind, steps }
  }
  return {
    kind,
    offPeakTenthCents: tenthCents,
    peakTenthCents: Math.min(20_000, Math.round(tenthCents * 1.6)),
    summerPeakTenthCents: null,
    fromHour: 16,
    toHour: 21,
    weekends: false,
  }
}

function lowest(price: EnergyPrice): number {
  if (price.kind === 'flat') return price.tenthCents
  if (price.kind === 'tiered') return price.steps[0]?.tenthCents ?? 0
  return price.offPeakTenthCents
}
