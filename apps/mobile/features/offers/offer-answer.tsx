import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Text } from '../../design/text.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useSession } from '../session/session-context.tsx'

type Props = {
  offerId: string
  onAccepted: (visitId: string) => void
  onDeclined: () => void
}

const reasons = ['tooFar', 'noTime', 'roof', 'other'] as const

/** Accept with one tap; decline with a second one that says why. */
export function OfferAnswer(props: Props) {
  const t = useTranslations('app.offers')
  const [asking, setAsking] = useState(false)
  const { accept, decline, busy, problem } = useAnswer(props)
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {asking ? (
        <>
          <Text strong>{t('why')}</Text>
          {reasons.map((reason) => (
            <Button
              key={reason}
              size="gloves"
              look="quiet"
              label={t(`reasons.${reason}`)}
              busy={busy}
              onPress={() => void decline(reason)}
            />
          ))}
          <Button size="gloves" label={t('keep')} onPress={() => setAsking(false)} />
        </>
      ) : (
        <>
          <Button size="gloves" label={t('accept')} busy={busy} onPress={() => void accept()} />
          <Button size="gloves" look="quiet" label={t('decline')} onPress={() => setAsking(true)} />
        </>
      )}
    </>
  )
}

function useAnswer({ offerId, onAccepted, onDeclined }: Props) {
  const { client } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (cause) {
      setProblem(cause)
    } finally {
      setBusy(false)
    }
  }
  const params = { offerId }
  return {
    busy,
    problem,
    accept: () =>
      run(async () => {
        const visit = await client.crews.acceptOffer({ params })
        onAccepted(visit.id)
      }),
    decline: (reason: (typeof reasons)[number]) =>
      run(async () => {
        await client.crews.declineOffer({ params, body: { reason } })
        onDeclined()
      }),
  }
}
