import { useRouter } from 'expo-router'
import { useState } from 'react'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Text } from '../../design/text.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { type Draft, isSettled } from './draft.ts'
import { useEstimate } from './estimate-context.tsx'
import { MiniResult } from './mini-result.tsx'

/** First save, then order: always one thing to do. */
export function SaveBar({ draft }: { draft: Draft }) {
  const t = useTranslations('app.save')
  const { save, isSaved } = useEstimate()
  const router = useRouter()
  const [state, setState] = useState<{ busy: boolean; problem?: unknown }>({ busy: false })
  const run = async () => {
    setState({ busy: true })
    try {
      await save()
      setState({ busy: false })
    } catch (problem) {
      setState({ busy: false, problem })
    }
  }
  if (isSaved) {
    return (
      <>
        <MiniResult draft={draft} />
        <View role="status" aria-live="polite">
          <Text tone="good">{`✓ ${t('saved')}`}</Text>
        </View>
        <Button label={t('order')} onPress={() => router.push('/review')} />
      </>
    )
  }
  return (
    <>
      <MiniResult draft={draft} />
      {state.problem ? <ProblemNotice problem={state.problem} /> : null}
      <Button
        label={state.busy ? t('saving') : t('save')}
        busy={state.busy}
        disabled={!isSettled(draft) || draft.settled.panels === 0}
        onPress={() => void run()}
      />
    </>
  )
}
