import type { Place } from '@girasol/contract'
import { space } from '@girasol/design-tokens'
import { useState } from 'react'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Skeleton } from '../../design/skeleton.tsx'
import { Text } from '../../design/text.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { useEstimate } from './estimate-context.tsx'
import { PlaceHere } from './place-here.tsx'
import { PlaceSearch } from './place-search.tsx'
import { ResultScreen } from './result-screen.tsx'
import { SunPicture } from './sun-picture.tsx'

/** Where is the roof; then what it makes, costs and pays, with everything changeable. */
export function EstimateScreen() {
  const { draft } = useEstimate()
  return draft ? <ResultScreen draft={draft} /> : <PlaceScreen />
}

type Beginning = { state: 'idle' | 'reading' } | { state: 'failed'; problem: unknown; place: Place }

function PlaceScreen() {
  const t = useTranslations('app.place')
  const { begin } = useEstimate()
  const [query, setQuery] = useState('')
  const [beginning, setBeginning] = useState<Beginning>({ state: 'idle' })
  const start = async (place: Place) => {
    setBeginning({ state: 'reading' })
    try {
      await begin(place)
    } catch (problem) {
      setBeginning({ state: 'failed', problem, place })
    }
  }
  if (beginning.state === 'reading') return <ReadingScreen />
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <SunPicture />
      {beginning.state === 'failed' ? (
        <ProblemNotice problem={beginning.problem} retry={() => void start(beginning.place)} />
      ) : null}
      <PlaceSearch query={query} onType={setQuery} onChoose={(place) => void start(place)} />
      <PlaceHere onChoose={(place) => void start(place)} />
      <Text tone="inkSoft">{t('honest')}</Text>
    </Screen>
  )
}

function ReadingScreen() {
  const t = useTranslations('app.place')
  return (
    <Screen title={t('title')}>
      <View role="status" aria-live="polite">
        <Text>{t('reading')}</Text>
      </View>
      <Skeleton height={110} />
      <View style={{ flexDirection: 'row', gap: space.snug }}>
        <Skeleton height={120} width="48%" />
        <Skeleton height={120} width="48%" />
      </View>
      <Skeleton height={340} />
    </Screen>
  )
}
