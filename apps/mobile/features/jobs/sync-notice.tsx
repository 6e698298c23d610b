import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Notice } from '../../design/notice.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import type { StepName } from './step.ts'
import type { Sync } from './use-job.ts'

type Props = {
  sync: Sync
  sendNow: () => void
  takeNews: () => void
  again: (step: StepName) => void
}

/** Where the last tap is, in the four phrases that crews know. */
export function SyncNotice({ sync, sendNow, takeNews, again }: Props) {
  const t = useTranslations('app.sync')
  const steps = useTranslations('app.jobs.steps')
  if (sync.state === 'none') return null
  const step = steps(sync.step)
  if (sync.state === 'failed') return <ProblemNotice problem={sync.problem} retry={takeNews} />
  if (sync.state === 'saved') {
    return (
      <Notice tone="warn" announce="status" title={t('saved')} body={t('savedNote', { step })}>
        <Button size="gloves" look="quiet" label={t('sendNow')} onPress={sendNow} />
      </Notice>
    )
  }
  if (sync.state === 'decide') {
    return (
      <Notice tone="bad" announce="alert" title={t('decide')} body={t('decideNote', { step })}>
        <Button size="gloves" label={t('takeNews')} onPress={takeNews} />
        <Button
          size="gloves"
          look="quiet"
          label={t('again', { step })}
          onPress={() => again(sync.step)}
        />
      </Notice>
    )
  }
  const tone = sync.state === 'sent' ? 'good' : 'calm'
  return <Notice tone={tone} announce="status" title={`${t(sync.state)}: ${step}`} />
}
