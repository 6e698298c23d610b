import { useRouter } from 'expo-router'
import { useCallback, useState } from 'react'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Skeleton } from '../../design/skeleton.tsx'
import { Text } from '../../design/text.tsx'
import { ForRole } from '../frame/for-role.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { useLoaded } from '../frame/use-loaded.ts'
import { useRepeated } from '../frame/use-repeated.ts'
import { useSession } from '../session/session-context.tsx'
import { OfferCard } from './offer-card.tsx'

const askEvery = 5000

/** Open offers for the crew: what it pays first, never the address. */
export function OffersScreen() {
  return (
    <ForRole role="crew">
      <Offers />
    </ForRole>
  )
}

function Offers() {
  const t = useTranslations('app.offers')
  const router = useRouter()
  const { client } = useSession()
  const read = useCallback(() => client.crews.listOffers(), [client])
  const { value, problem, reload } = useLoaded(read)
  const [told, setTold] = useState('')
  useRepeated(reload, askEvery)
  const leftToOthers = () => {
    setTold(t('declined'))
    void reload()
  }
  const open = value?.offers.filter(({ state }) => state === 'open')
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <View role="status" aria-live="polite">
        {told ? <Text>{told}</Text> : null}
      </View>
      {problem ? <ProblemNotice problem={problem} retry={() => void reload()} /> : null}
      {!value && !problem ? <Skeleton height={360} /> : null}
      {open?.length === 0 ? <Text>{t('empty')}</Text> : null}
      {open?.map((offer) => (
        <OfferCard
          key={offer.id}
          offer={offer}
          onAccepted={(visitId) => router.push(`/jobs/${visitId}`)}
          onDeclined={leftToOthers}
        />
      ))}
    </Screen>
  )
}
