import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Text } from '../../design/text.tsx'
import type { Sharing } from './use-sharing.ts'

type Props = { sharing: Sharing; allow: () => void; decline: () => void }

/** Explains before the system asks, and says plainly what is shared now. */
export function SharingCard({ sharing, allow, decline }: Props) {
  const t = useTranslations('app.position')
  if (sharing === 'unknown') return null
  if (sharing !== 'unasked') {
    const said = { granted: t('on'), denied: t('denied'), declined: t('off') }[sharing]
    return <Text role="status">{said}</Text>
  }
  return (
    <Card title={t('title')}>
      <Text>{t('why')}</Text>
      <Button size="gloves" label={t('allow')} onPress={allow} />
      <Button size="gloves" look="quiet" label={t('without')} onPress={decline} />
    </Card>
  )
}
