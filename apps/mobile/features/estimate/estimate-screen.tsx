import type { Place } from '@girasol/contract'
import { space } from '@girasol/design-tokens'
import { useState } from 'react'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { Text } from '../../design/text.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { AssumptionsCard } from './assumptions-card.tsx'
import { type Draft, useEstimate } from './estimate-context.tsx'
import { MoneyChart } from './money-chart.tsx'
import { MonthChart } from './month-chart.tsx'
import { PanelsCard } from './panels-card.tsx'
import { PlaceHere } from './place-here.tsx'
import { PlaceSearch } from './place-search.tsx'
import { PriceCard } from './price-card.tsx'
import { ResultCards } from './result-cards.tsx'
import { RoofCard } from './roof-card.tsx'
import { SaveBar } from './save-bar.tsx'
import { StationCard } from './station-card.tsx'
import { SunPicture } from './sun-picture.tsx'
import { UseCard } from './use-card.tsx'

/** Where is the roof; then what it makes, costs and pays, with everything changeable. */
export function EstimateScreen() {
  const { draft } = useEstimate()
  return draft ? <RoofScreen draft={draft} /> : <PlaceScreen />
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

function RoofScreen({ draft }: { draft: Draft }) {
  const t = useTranslations('app.place')
  const { forget } = useEstimate()
  const { result, inputs } = draft
  return (
    <Screen title={inputs.place.label} action={<SaveBar draft={draft} />}>
      <ResultCards result={result} />
      <RoofCard draft={draft} />
      <PanelsCard draft={draft} />
      <UseCard draft={draft} />
      <MonthChart result={result} />
      <MoneyChart money={result.money} />
      <PriceCard price={result.price} />
      <AssumptionsCard draft={draft} />
      <StationCard station={result.station} />
      <Button look="quiet" label={t('change')} onPress={forget} />
    </Screen>
  )
}
