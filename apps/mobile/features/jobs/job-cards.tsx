import type { Visit } from '@girasol/contract'
import { useTranslations } from 'use-intl'
import { Card } from '../../design/card.tsx'
import { Fact } from '../../design/fact.tsx'
import { Text } from '../../design/text.tsx'
import { useFigures } from '../language/figures.ts'

/** Address and contact (from acceptance on), the work, the pay. */
export function JobCards({ visit }: { visit: Visit }) {
  return (
    <>
      <AddressCard visit={visit} />
      <WorkCard visit={visit} />
    </>
  )
}

function AddressCard({ visit }: { visit: Visit }) {
  const t = useTranslations('app.jobs')
  const { customerName, address, phoneMasked, language } = visit
  return (
    <Card title={t('address')}>
      {customerName ? <Text strong>{customerName}</Text> : null}
      {address ? (
        <Text kind="lead" strong selectable>
          {`${address.street}\n${address.city}, ${address.state} ${address.zip}`}
        </Text>
      ) : (
        <Text>{t('addressGone')}</Text>
      )}
      {phoneMasked ? <Text>{t('phone', { digits: phoneMasked.slice(-2) })}</Text> : null}
      <Text>{t('language', { language })}</Text>
    </Card>
  )
}

function WorkCard({ visit }: { visit: Visit }) {
  const t = useTranslations('app.jobs')
  const order = useTranslations('app.order')
  const figures = useFigures()
  return (
    <Card title={t('work')}>
      <Fact label={t('payout')} value={figures.dollars(visit.payoutCents)} />
      <Fact label={order('panels')} value={figures.whole(visit.panels)} />
      <Fact label={order('power')} value={figures.kw(visit.kwDc)} />
      <Fact label={t('module')} value={visit.module} />
      <Text kind="small">{t('accepted', { when: figures.moment(visit.acceptedAt) })}</Text>
      {visit.endedAt ? (
        <Text kind="small">{t('ended', { when: figures.moment(visit.endedAt) })}</Text>
      ) : null}
    </Card>
  )
}
