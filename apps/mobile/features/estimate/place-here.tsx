import type { Place } from '@girasol/contract'
import { space } from '@girasol/design-tokens'
import { useState } from 'react'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Text } from '../../design/text.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { askPermission, currentPosition } from '../jobs/position'
import { useSession } from '../session/session-context.tsx'

type Stage =
  | { at: 'closed' | 'explained' | 'looking' | 'denied' | 'nowhere' }
  | { at: 'failed'; problem: unknown }

/** About a kilometre: nothing finer leaves the device. */
const rounded = (degrees: number) => Math.round(degrees * 100) / 100

/** The place where one stands: explained first, asked of the device then, rounded before it is sent. */
export function PlaceHere({ onChoose }: { onChoose: (place: Place) => void }) {
  const t = useTranslations('app.place')
  const { client } = useSession()
  const [stage, setStage] = useState<Stage>({ at: 'closed' })
  const look = async () => {
    setStage({ at: 'looking' })
    if ((await askPermission()) !== 'granted') return setStage({ at: 'denied' })
    const here = await currentPosition()
    if (!here) return setStage({ at: 'denied' })
    const body = { latitude: rounded(here.latitude), longitude: rounded(here.longitude) }
    const { place } = await client.estimates.nearestPlace({ body })
    if (place) onChoose(place)
    else setStage({ at: 'nowhere' })
  }
  const ask = () => look().catch((problem: unknown) => setStage({ at: 'failed', problem }))
  if (stage.at === 'closed')
    return <Button look="quiet" label={t('here')} onPress={() => setStage({ at: 'explained' })} />
  return (
    <Card title={t('hereTitle')}>
      <Text>{t('hereWhy')}</Text>
      <View style={{ gap: space.small }}>
        <Button label={t('hereYes')} busy={stage.at === 'looking'} onPress={() => void ask()} />
        <Button look="quiet" label={t('hereNo')} onPress={() => setStage({ at: 'closed' })} />
      </View>
      <View role="status" aria-live="polite">
        {stage.at === 'looking' ? <Text tone="inkSoft">{t('hereLooking')}</Text> : null}
        {stage.at === 'denied' ? <Text>{t('hereDenied')}</Text> : null}
        {stage.at === 'nowhere' ? <Text>{t('hereNowhere')}</Text> : null}
      </View>
      {stage.at === 'failed' ? (
        <ProblemNotice problem={stage.problem} retry={() => void ask()} />
      ) : null}
    </Card>
  )
}
