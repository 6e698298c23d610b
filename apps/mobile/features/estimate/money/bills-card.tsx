import { space } from '@girasol/design-tokens'
import { useState } from 'react'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../../design/button.tsx'
import { Card } from '../../../design/card.tsx'
import { Fact } from '../../../design/fact.tsx'
import { useFigures } from '../../language/figures.ts'
import type { Draft } from '../draft.ts'
import { useCodeNames } from '../figure-names.ts'
import { useMonthNames } from '../month-names.ts'
import { Why } from '../why.tsx'

/** The year's electricity bill without and with the roof, what it consists of, and month by month. */
export function BillsCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.bills')
  const { exact } = useFigures()
  const { name } = useCodeNames()
  const [open, setOpen] = useState(false)
  const { bills, money } = draft.computed.result
  const parts = Object.entries(bills.parts).filter(([, cents]) => cents !== 0)
  return (
    <Card title={t('title')}>
      <View>
        <Fact label={t('without')} value={exact(bills.withoutCents)} />
        <Why draft={draft} figure="billWithoutCents" name={t('without')} />
        <Fact label={t('with')} value={exact(bills.withCents)} />
        <Why draft={draft} figure="billWithCents" name={t('with')} />
        <Fact strong label={t('saved')} value={exact(money.firstYearSavingsCents)} />
        <Why draft={draft} figure="firstYearSavingsCents" name={t('saved')} />
      </View>
      <View style={{ gap: space.tiny }}>
        {parts.map(([code, cents]) => (
          <Fact key={code} label={name('billParts', code)} value={exact(cents)} />
        ))}
      </View>
      <Button
        look="quiet"
        label={t(open ? 'hideMonths' : 'showMonths')}
        onPress={() => setOpen(!open)}
      />
      {open ? <Months draft={draft} /> : null}
    </Card>
  )
}

function Months({ draft }: { draft: Draft }) {
  const t = useTranslations('app.bills')
  const months = useMonthNames()
  const { exact } = useFigures()
  return (
    <View style={{ gap: space.tiny }}>
      {draft.computed.result.bills.months.map(({ withoutCents, withCents }, month) => (
        <Fact
          key={months('long', month)}
          label={months('long', month)}
          value={t('pair', { without: exact(withoutCents), with: exact(withCents) })}
        />
      ))}
    </View>
  )
}
