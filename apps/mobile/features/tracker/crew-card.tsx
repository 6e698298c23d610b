import type { Order } from '@girasol/contract'
import { useTranslations } from 'use-intl'
import { Card } from '../../design/card.tsx'
import { Text } from '../../design/text.tsx'

/** Who comes, in what. */
export function CrewCard({ crew }: { crew: Order['crew'] }) {
  const t = useTranslations('app.tracker')
  if (!crew) return null
  return (
    <Card title={t('crew')}>
      <Text kind="lead" strong>
        {crew.name}
      </Text>
      {crew.members.length > 0 ? (
        <Text>{t('members', { names: crew.members.join(', ') })}</Text>
      ) : null}
      {crew.vehicle ? <Text>{t('vehicle', { vehicle: crew.vehicle })}</Text> : null}
    </Card>
  )
}
