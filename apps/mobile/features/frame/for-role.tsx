import { Redirect } from 'expo-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Skeleton } from '../../design/skeleton.tsx'
import { useSession } from '../session/session-context.tsx'
import { Screen } from './screen.tsx'

type Props = { role: 'customer' | 'crew'; children: ReactNode }

/** Screens that only make sense for one kind of account. The API decides who may see what; this only shows the way. */
export function ForRole({ role, children }: Props) {
  const { who } = useSession()
  const frame = useTranslations('frame')
  if (who.state === 'starting') {
    return (
      <Screen title={frame('loading')}>
        <Skeleton height={120} />
        <Skeleton height={120} />
      </Screen>
    )
  }
  if (who.state === 'visitor') return <Redirect href="/sign-in" />
  return who.account.role === role ? children : <Redirect href="/" />
}
