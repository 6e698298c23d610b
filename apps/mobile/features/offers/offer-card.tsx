import type { Offer } from '@girasol/contract'
import { useTranslations } from 'use-intl'
import { Card } from '../../design/card.tsx'
import { Text } from '../../design/text.tsx'
import { useFigures } from '../language/figures.ts'
import { AreaPicture } from './area-picture.tsx'
import { OfferAnswer } from './offer-answer.tsx'
import { timeLeft } from './time-left.ts'
import { useNow } from './use-now.ts'

type Props = {
  offer: Offer
  onAccepted: (visitId: string) => void
  onDeclined: () => void
}

/** One job on offer, in the order in which crews decide: money, distance, work, time. */
export function OfferCard({ offer, onAccepted, onDeclined }: Props) {
  const t = useTranslations('app.offers')
  const figures = useFigures()
  const { panels, hours, area, roofPlanes, steepestPitchDeg } = offer
  const left = timeLeft(offer.expiresAt, useNow())
  return (
    <Card title={t('payout', { amount: figures.dollars(offer.payoutCents) })}>
      <Text kind="lead" strong>
        {t('distance', { distance: figures.miles(offer.distanceKm) })}
      </Text>
      <AreaPicture area={area} distanceKm={offer.distanceKm} />
      <Text>{t('area', { label: area.label })}</Text>
      <Text>{t('work', { panels, kw: figures.kw(offer.kwDc), hours: figures.whole(hours) })}</Text>
      <Text>{t('roof', { planes: roofPlanes, pitch: figures.whole(steepestPitchDeg) })}</Text>
      <Text>{t('language', { language: offer.language })}</Text>
      <Text kind="small">{t('addressLater')}</Text>
      <Text strong>{left ? t('timeLeft', left) : t('over')}</Text>
      {left ? (
        <OfferAnswer offerId={offer.id} onAccepted={onAccepted} onDeclined={onDeclined} />
      ) : null}
    </Card>
  )
}
