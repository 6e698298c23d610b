import { useTranslations } from 'use-intl'
import { Card } from '../../design/card.tsx'
import { Text } from '../../design/text.tsx'
import { type Draft, useEstimate } from './estimate-context.tsx'
import { NumberRow } from './number-row.tsx'

/** What the home uses and what its power costs. Tenths of a cent inside, cents on the screen. */
export function UseCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.use')
  const { change } = useEstimate()
  const { annualUseKwh, priceTenthCentsPerKwh, exportTenthCentsPerKwh } = draft.inputs
  return (
    <Card title={t('title')}>
      <NumberRow
        name={{ label: t('yearly') }}
        unit="kwhUnit"
        value={annualUseKwh}
        least={0}
        most={200_000}
        step={500}
        onChange={(kwh) => change({ annualUseKwh: kwh })}
      />
      <NumberRow
        name={{ label: t('price') }}
        unit="centsPerKwh"
        value={priceTenthCentsPerKwh / 10}
        least={0}
        most={200}
        step={0.5}
        digits={1}
        onChange={(cents) => change({ priceTenthCentsPerKwh: Math.round(cents * 10) })}
      />
      <NumberRow
        name={{ label: t('credit') }}
        unit="centsPerKwh"
        value={exportTenthCentsPerKwh / 10}
        least={0}
        most={200}
        step={0.5}
        digits={1}
        onChange={(cents) => change({ exportTenthCentsPerKwh: Math.round(cents * 10) })}
      />
      <Text kind="small" tone="inkSoft">
        {t('note')}
      </Text>
    </Card>
  )
}
