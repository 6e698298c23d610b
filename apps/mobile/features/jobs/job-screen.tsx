import type { Visit } from '@girasol/contract'
import { useLocalSearchParams } from 'expo-router'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { Text } from '../../design/text.tsx'
import { ForRole } from '../frame/for-role.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { JobCards } from './job-cards.tsx'
import { SharingCard } from './sharing-card.tsx'
import { nextStep } from './step.ts'
import { SyncNotice } from './sync-notice.tsx'
import { type Sync, useJob } from './use-job.ts'
import { useSharing } from './use-sharing.ts'

/** One job: where, what, and the one big button for what comes next. */
export function JobScreen() {
  return (
    <ForRole role="crew">
      <Job />
    </ForRole>
  )
}

function Job() {
  const t = useTranslations('app.jobs')
  const states = useTranslations('app.orders.states')
  const frame = useTranslations('frame')
  const { visitId } = useLocalSearchParams<{ visitId: string }>()
  const { visit, problem, sync, take, sendSaved, takeNews, again, reload } = useJob(visitId)
  const { sharing, allow, decline } = useSharing(visit)
  if (!visit) {
    return (
      <Screen back title={problem ? frame('failed.title') : frame('loading')}>
        {problem ? (
          <ProblemNotice problem={problem} retry={() => void reload()} />
        ) : (
          <Skeleton height={260} />
        )}
      </Screen>
    )
  }
  const moving = visit.state === 'crewAssigned' || visit.state === 'enRoute'
  return (
    <Screen
      back
      title={t('job', { number: visit.orderNumber })}
      lead={states(visit.state)}
      action={<StepButton visit={visit} sync={sync} take={take} />}
    >
      <SyncNotice
        sync={sync}
        sendNow={() => void sendSaved()}
        takeNews={() => void takeNews()}
        again={(step) => void again(step)}
      />
      {moving ? (
        <SharingCard sharing={sharing} allow={() => void allow()} decline={decline} />
      ) : null}
      <JobCards visit={visit} />
    </Screen>
  )
}

type StepProps = { visit: Visit; sync: Sync; take: ReturnType<typeof useJob>['take'] }

function StepButton({ visit, sync, take }: StepProps) {
  const t = useTranslations('app.jobs')
  const step = nextStep(visit)
  if (!step) return <Text>{t('nothingLeft')}</Text>
  const waiting = sync.state === 'sending' || sync.state === 'saved'
  return (
    <Button
      size="gloves"
      label={t(`steps.${step}`)}
      busy={waiting}
      onPress={() => void take(step, visit)}
    />
  )
}
