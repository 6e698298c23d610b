import { Redirect, useRouter } from 'expo-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Fact } from '../../design/fact.tsx'
import { Notice } from '../../design/notice.tsx'
import { Text } from '../../design/text.tsx'
import { type Saved, useEstimate } from '../estimate/estimate-context.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { useFigures } from '../language/figures.ts'
import { useSession } from '../session/session-context.tsx'
import { AddressCard } from './address-card.tsx'
import { fieldsFor, orderFaults } from './address-form.ts'
import { usePlaceOrder } from './use-place-order.ts'

/** Everything that is ordered, at which price, for which address; then the one button. */
export function ReviewScreen() {
  const { saved } = useEstimate()
  const { who } = useSession()
  if (who.state === 'signedIn' && who.account.role === 'crew') return <Redirect href="/offers" />
  return saved ? <Review saved={saved} /> : <NothingToOrder />
}

function Review({ saved }: { saved: Saved }) {
  const t = useTranslations('app.order')
  const { who } = useSession()
  const figures = useFigures()
  const [fields, setFields] = useState(() => fieldsFor(saved.estimate.inputs.place))
  const [tried, setTried] = useState(false)
  const { place, busy, problem, newPrice } = usePlaceOrder(saved)
  const faults = orderFaults(fields)
  const amount = figures.dollars(saved.estimate.result.price.totalCents)
  const submit = () => {
    setTried(true)
    if (Object.keys(faults).length === 0) void place(fields)
  }
  const signedIn = who.state === 'signedIn'
  return (
    <Screen
      back
      title={t('title')}
      lead={t('lead')}
      action={
        signedIn ? (
          <Button
            label={busy ? t('placing') : t('place', { amount })}
            busy={busy}
            onPress={submit}
          />
        ) : (
          <SignInFirst />
        )
      }
    >
      <SystemCard saved={saved} />
      <MoneyCard saved={saved} />
      {signedIn ? (
        <AddressCard fields={fields} faults={tried ? faults : {}} onChange={setFields} />
      ) : null}
      {newPrice ? <Notice tone="warn" announce="alert" title={t('newPrice', { amount })} /> : null}
      {problem ? <ProblemNotice problem={problem} retry={submit} /> : null}
    </Screen>
  )
}

function SignInFirst() {
  const t = useTranslations('app.order')
  const router = useRouter()
  return <Button label={t('signInFirst')} onPress={() => router.push('/sign-in?next=review')} />
}

function SystemCard({ saved }: { saved: Saved }) {
  const t = useTranslations('app.order')
  const result = useTranslations('app.result')
  const figures = useFigures()
  const { panels, kwDc, annualKwh, money } = saved.estimate.result
  const payback = money.paybackYears
  return (
    <Card title={t('system')}>
      <Text>{saved.estimate.inputs.place.label}</Text>
      <Fact label={t('panels')} value={figures.whole(panels)} />
      <Fact label={t('power')} value={figures.kw(kwDc)} />
      <Fact label={t('makes')} value={figures.typicalKwh(annualKwh)} />
      <Fact
        label={t('pays')}
        value={payback === null ? result('never') : figures.wholeYears(payback)}
      />
    </Card>
  )
}

function MoneyCard({ saved }: { saved: Saved }) {
  const t = useTranslations('app.order')
  const { dollars } = useFigures()
  const { totalCents, depositCents } = saved.estimate.result.price
  return (
    <Card title={t('priceTitle')}>
      <Fact strong label={t('total')} value={dollars(totalCents)} />
      <Fact label={t('deposit')} value={dollars(depositCents)} />
      <Text kind="small">{t('locked')}</Text>
      <Text kind="small">{t('cancelRight')}</Text>
    </Card>
  )
}

function NothingToOrder() {
  const t = useTranslations('app.order')
  const router = useRouter()
  return (
    <Screen back title={t('title')}>
      <Text>{t('noEstimate')}</Text>
      <Button label={t('toEstimate')} onPress={() => router.replace('/')} />
    </Screen>
  )
}
