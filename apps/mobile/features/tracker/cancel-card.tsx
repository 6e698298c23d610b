import type { Order } from '@girasol/contract'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Text } from '../../design/text.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useFigures } from '../language/figures.ts'
import { useSession } from '../session/session-context.tsx'

type Props = { order: Order; onCancelled: (order: Order) => void }

/** Cancelling is as easy as ordering: one tap, one question. Shown while the API allows it. */
export function CancelCard({ order, onCancelled }: Props) {
  const t = useTranslations('app.tracker')
  const { day } = useFigures()
  const [asking, setAsking] = useState(false)
  const { cancel, busy, problem } = useCancel(order, onCancelled)
  if (!order.nextSteps.includes('order.cancel')) return null
  return (
    <Card>
      <Text>{t('cancelUntil', { when: day(order.cancelUntil) })}</Text>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {asking ? (
        <>
          <Text strong role="status">
            {t('cancelSure')}
          </Text>
          <Button look="danger" label={t('cancelYes')} busy={busy} onPress={() => void cancel()} />
          <Button look="quiet" label={t('cancelNo')} onPress={() => setAsking(false)} />
        </>
      ) : (
        <Button look="quiet" label={t('cancel')} onPress={() => setAsking(true)} />
      )}
    </Card>
  )
}

function useCancel(order: Order, onCancelled: (order: Order) => void) {
  const { client } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const cancel = async () => {
    setBusy(true)
    const { id, version } = order
    try {
      onCancelled(await client.orders.cancelOrder({ params: { orderId: id }, body: { version } }))
    } catch (cause) {
      setProblem(cause)
    } finally {
      setBusy(false)
    }
  }
  return { cancel, busy, problem }
}
