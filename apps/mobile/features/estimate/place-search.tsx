import type { Place } from '@girasol/contract'
import { radius, space, target } from '@girasol/design-tokens'
import { useState } from 'react'
import { Pressable, StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Field } from '../../design/field.tsx'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useSession } from '../session/session-context.tsx'

type Props = {
  /** What was typed; kept by the screen, so that a failure later on does not lose it. */
  query: string
  onType: (query: string) => void
  onChoose: (place: Place) => void
}

type Search =
  | { state: 'idle' | 'running' }
  | { state: 'found'; query: string; places: readonly Place[] }
  | { state: 'failed'; problem: unknown }

/** ZIP or city; a single answer is taken at once, several are offered. */
export function PlaceSearch({ query, onType, onChoose }: Props) {
  const t = useTranslations('app.place')
  const { client } = useSession()
  const [search, setSearch] = useState<Search>({ state: 'idle' })
  const find = async () => {
    const asked = query.trim()
    if (asked === '') return
    setSearch({ state: 'running' })
    try {
      const { places } = await client.estimates.searchPlaces({ body: { query: asked } })
      setSearch({ state: 'found', query: asked, places })
      if (places.length === 1 && places[0]) onChoose(places[0])
    } catch (problem) {
      setSearch({ state: 'failed', problem })
    }
  }
  return (
    <Card>
      <Field
        label={t('label')}
        hint={t('hint')}
        value={query}
        onChangeText={onType}
        maxLength={80}
        autoComplete="postal-code"
        enterKeyHint="search"
        onSubmitEditing={() => void find()}
      />
      <View>
        <Button label={t('find')} busy={search.state === 'running'} onPress={() => void find()} />
        <SearchStatus search={search} />
      </View>
      {search.state === 'found' && search.places.length > 1 ? (
        <PlaceList places={search.places} onChoose={onChoose} />
      ) : null}
      {search.state === 'failed' ? (
        <ProblemNotice problem={search.problem} retry={() => void find()} />
      ) : null}
    </Card>
  )
}

function SearchStatus({ search }: { search: Search }) {
  const t = useTranslations('app.place')
  return (
    <View role="status" aria-live="polite">
      {search.state === 'running' ? <Text tone="inkSoft">{t('searching')}</Text> : null}
      {search.state === 'found' ? (
        <Text tone="inkSoft">
          {search.places.length === 0
            ? t('none', { query: search.query })
            : t('found', { count: search.places.length })}
        </Text>
      ) : null}
    </View>
  )
}

type ListProps = Pick<Props, 'onChoose'> & { places: readonly Place[] }

function PlaceList({ places, onChoose }: ListProps) {
  const palette = usePalette()
  return (
    <View style={styles.list}>
      {places.map((place) => (
        <Pressable
          key={`${place.label} ${place.zip} ${place.latitude}`}
          role="button"
          onPress={() => onChoose(place)}
          style={({ pressed }) => [
            styles.place,
            { borderColor: palette.control, backgroundColor: palette.surface },
            pressed && { backgroundColor: palette.brandSoft },
          ]}
        >
          <Text strong>{place.label}</Text>
        </Pressable>
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  list: { gap: space.small },
  place: {
    minHeight: target.normal,
    borderWidth: 1,
    borderRadius: radius.normal,
    paddingHorizontal: space.snug,
    justifyContent: 'center',
  },
})
