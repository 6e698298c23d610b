import type { Visit } from '@girasol/contract'
import { radius, space } from '@girasol/design-tokens'
import { Link, useRouter } from 'expo-router'
import { useCallback } from 'react'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import { ForRole } from '../frame/for-role.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { useLoaded } from '../frame/use-loaded.ts'
import { useRepeated } from '../frame/use-repeated.ts'
import { useFigures } from '../language/figures.ts'
import { useSession } from '../session/session-context.tsx'

const askEvery = 15_000

/** The crew's jobs, newest first. */
export function JobsScreen() {
  return (
    <ForRole role="crew">
      <Jobs />
    </ForRole>
  )
}

function Jobs() {
  const t = useTranslations('app.jobs')
  const router = useRouter()
  const { client } = useSession()
  const read = useCallback(() => client.crews.listVisits(), [client])
  const { value, problem, reload } = useLoaded(read)
  useRepeated(reload, askEvery)
  return (
    <Screen title={t('title')}>
      {problem ? <ProblemNotice problem={problem} retry={() => void reload()} /> : null}
      {!value && !problem ? <Skeleton height={120} /> : null}
      {value?.visits.length === 0 ? (
        <>
          <Text>{t('empty')}</Text>
          <Button size="gloves" label={t('toOffers')} onPress={() => router.replace('/offers')} />
        </>
      ) : null}
      {value?.visits.map((visit) => (
        <JobLink key={visit.id} visit={visit} />
      ))}
    </Screen>
  )
}

function JobLink({ visit }: { visit: Visit }) {
  const t = useTranslations('app.jobs')
  const states = useTranslations('app.orders.states')
  const palette = usePalette()
  const { dollars, moment } = useFigures()
  return (
    <Link href={`/jobs/${visit.id}`} style={styles.link}>
      <View
        style={[styles.job, { borderColor: palette.control, backgroundColor: palette.surface }]}
      >
        <Text kind="lead" strong>
          {visit.address ? `${visit.address.street}, ${visit.address.city}` : visit.orderNumber}
        </Text>
        <Text strong>{`${states(visit.state)} · ${dollars(visit.payoutCents)}`}</Text>
        <Text kind="small">{t('accepted', { when: moment(visit.acceptedAt) })}</Text>
      </View>
    </Link>
  )
}

const styles = StyleSheet.create({
  link: { display: 'flex' },
  job: {
    flex: 1,
    minHeight: 72,
    borderWidth: 1,
    borderRadius: radius.large,
    padding: space.normal,
  },
})
