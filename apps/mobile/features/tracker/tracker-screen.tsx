import type { Order } from '@girasol/contract'
import { useLocalSearchParams } from 'expo-router'
import { View } from 'react-native'
import { usualSpan } from '@girasol/messages'
import { useTranslations } from 'use-intl'
import { Card } from '../../design/card.tsx'
import { Fact } from '../../design/fact.tsx'
import { Notice } from '../../design/notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { Text } from '../../design/text.tsx'
import { ForRole } from '../frame/for-role.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Screen } from '../frame/screen.tsx'
import { useFigures } from '../language/figures.ts'
import { CancelCard } from './cancel-card.tsx'
import { CrewCard } from './crew-card.tsx'
import { StepList } from './step-list.tsx'
import { useOrder } from './use-order.ts'
import { WhereCard } from './where-card.tsx'

/** Who we wait for, how far it is, who comes, where they are, what happened. */
export function TrackerScreen() {
  return (
    <ForRole role="customer">
      <Tracker />
    </ForRole>
  )
}

function Tracker() {
  const t = useTranslations('app.tracker')
  const frame = useTranslations('frame')
  const { orderId } = useLocalSearchParams<{ orderId: string }>()
  const { order, problem, live, over, reload, replace } = useOrder(orderId)
  if (!order) {
    return (
      <Screen back title={problem ? frame('failed.title') : frame('loading')}>
        {problem ? (
          <ProblemNotice problem={problem} retry={() => void reload()} />
        ) : (
          <TrackerSkeleton />
        )}
      </Screen>
    )
  }
  return (
    <Screen back title={t('title', { number: order.number })} lead={order.placeLabel}>
      <WaitingNotice order={order} />
      {live || over ? null : (
        <Text kind="small" tone="warn" role="status">
          {t('reconnecting')}
        </Text>
      )}
      <Card title={t('steps')}>
        <StepList state={order.state} />
      </Card>
      <WhereCard order={order} />
      <CrewCard crew={order.crew} />
      <StoryCard order={order} />
      <OrderedCard order={order} />
      <CancelCard order={order} onCancelled={replace} />
    </Screen>
  )
}

function TrackerSkeleton() {
  return (
    <>
      <Skeleton height={96} />
      <Skeleton height={230} />
      <Skeleton height={120} />
    </>
  )
}

function WaitingNotice({ order }: { order: Order }) {
  const t = useTranslations('app.tracker')
  const { when } = useFigures()
  const { since, typicalMinutes } = order.waitingFor
  const crew = order.crew?.name ?? t('someone')
  const usual = useUsual()
  const typical = typicalMinutes ? usual(typicalMinutes) : ''
  const ended = order.state === 'done' || order.state === 'cancelled'
  return (
    <Notice
      tone={order.state === 'done' ? 'good' : order.state === 'cancelled' ? 'warn' : 'calm'}
      announce="status"
      title={t(`waiting.${order.state}`, { crew })}
      body={ended ? undefined : `${t('since', { when: when(since) })} ${typical}`.trim()}
    />
  )
}

/** The usual range of a wait in words; one figure where both ends are the same. */
function useUsual() {
  const t = useTranslations('tracker')
  return (minutes: readonly [number, number]) => {
    const { unit, low, high } = usualSpan(minutes)
    return low === high ? t('typicalAbout', { unit, low }) : t('typical', { unit, low, high })
  }
}

function StoryCard({ order }: { order: Order }) {
  const t = useTranslations('app.tracker')
  const { when } = useFigures()
  return (
    <Card title={t('story')}>
      <View role="list" aria-label={t('story')}>
        {order.events.map(({ sequence, kind, at }) => (
          <View key={sequence} role="listitem">
            <Text>{`${when(at)} · ${t(`events.${kind}`)}`}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}

function OrderedCard({ order }: { order: Order }) {
  const t = useTranslations('app.tracker')
  const names = useTranslations('app.order')
  const figures = useFigures()
  const { street, city, state, zip } = order.address
  return (
    <Card title={t('order')}>
      <Text>{`${street}, ${city}, ${state} ${zip}`}</Text>
      <Fact label={names('panels')} value={figures.whole(order.panels)} />
      <Fact label={names('power')} value={figures.kw(order.kwDc)} />
      <Fact label={names('total')} value={figures.dollars(order.totalCents)} />
    </Card>
  )
}
