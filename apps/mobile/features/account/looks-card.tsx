import type { PersonalAccess } from '@girasol/contract'
import { space } from '@girasol/design-tokens'
import { useCallback } from 'react'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Card } from '../../design/card.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useLoaded } from '../frame/use-loaded.ts'
import { useFigures } from '../language/figures.ts'
import { useSession } from '../session/session-context.tsx'

const shown = 5

/** Who of our staff looked at my data lately, and what I was answered when I asked why. */
export function LooksCard() {
  const t = useTranslations('privacy.looks')
  const app = useTranslations('privacy.app')
  const { client } = useSession()
  const read = useCallback(() => client.privacy.listAccesses({ query: { limit: shown } }), [client])
  const { value, problem, reload } = useLoaded(read)
  return (
    <Card title={t('title')}>
      {problem ? <ProblemNotice problem={problem} retry={() => void reload()} /> : null}
      {!value && !problem ? <Skeleton height={72} /> : null}
      {value?.accesses.length === 0 ? (
        <>
          <Text kind="lead" strong tone="good">
            {t('nobody')}
          </Text>
          <Text>{t('nobodyBody')}</Text>
        </>
      ) : null}
      {value?.accesses.map((access) => (
        <LookRow key={access.id} access={access} />
      ))}
      <Text kind="small" tone="inkSoft">
        {app('more')}
      </Text>
    </Card>
  )
}

function LookRow({ access }: { access: PersonalAccess }) {
  const t = useTranslations('privacy.looks')
  const words = useTranslations('access')
  const palette = usePalette()
  const { moment } = useFigures()
  const { asked } = access
  const line = t('line', {
    who: words(`role.${access.role}`),
    what: words(`fieldGroup.${access.fieldGroup}`),
  })
  return (
    <View style={[styles.row, { borderColor: palette.line }]}>
      <Text strong>{line}</Text>
      <Text kind="small" tone="inkSoft">
        {`${moment(access.at)} · ${t('reason', { reason: words(`reason.${access.reason}`) })}`}
      </Text>
      {asked?.question ? <Text kind="small">{`${t('asked')}: ${asked.question}`}</Text> : null}
      {asked?.answers.map((answer) => (
        <Text key={answer.at}>{`${t('answer')}: ${answer.text}`}</Text>
      ))}
      {asked && asked.answers.length === 0 ? <Text kind="small">{t('waiting')}</Text> : null}
    </View>
  )
}

const styles = StyleSheet.create({
  row: { borderTopWidth: 1, paddingTop: space.snug, gap: space.tiny },
})
