import type { Order } from '@girasol/contract'
import { useTranslations } from 'use-intl'
import { Card } from '../../design/card.tsx'
import { Text } from '../../design/text.tsx'
import { directionOf } from '../roof/compass.ts'
import { useFigures } from '../language/figures.ts'
import { bearing } from './bearing.ts'
import { CrewMap } from './crew-map.tsx'

/** Where the crew is: first in words, then as a picture. Old positions say how old they are. */
export function WhereCard({ order }: { order: Order }) {
  const t = useTranslations('app.tracker')
  const { position, place, state } = order
  if (state === 'crewAssigned') {
    return (
      <Card title={t('where')}>
        <Text>{t('noPosition')}</Text>
      </Card>
    )
  }
  if (state !== 'enRoute') return null
  return (
    <Card title={t('where')}>
      {position ? (
        <Whereabouts position={position} place={place} />
      ) : (
        <Text>{t('noPosition')}</Text>
      )}
    </Card>
  )
}

type Props = { position: NonNullable<Order['position']>; place: Order['place'] }

function Whereabouts({ position, place }: Props) {
  const t = useTranslations('app.tracker')
  const compass = useTranslations('app.roof.compass')
  const { miles, time } = useFigures()
  const { km, degrees } = bearing(place, position)
  const facts = {
    distance: miles(km),
    direction: compass(directionOf(degrees)).toLocaleLowerCase(),
  }
  const minutes = position.etaMinutes
  return (
    <>
      <Text strong role="status" aria-live="polite">
        {minutes === null ? t('position', facts) : t('eta', { minutes })}
      </Text>
      {minutes === null ? null : <Text>{t('position', facts)}</Text>}
      <CrewMap km={km} degrees={degrees} name={t('mapPicture', facts)} />
      <Text kind="small" tone="inkSoft">
        {t('seen', { time: time(position.at) })}
      </Text>
    </>
  )
}
