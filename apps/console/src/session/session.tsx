'use client'

import { ApiProblem, createClient, type StaffClient } from '@girasol/api-client'
import type { Account } from '@girasol/contract'
import { useLocale } from 'next-intl'
import { usePathname, useRouter } from 'next/navigation'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'

export type LeaveReason = 'ended' | 'idle' | 'signedOut'

type Session = {
  account: Account
  client: StaffClient
  /** Leaves the console for the sign-in page, which says why. */
  leave: (why: LeaveReason) => void
}

const SessionContext = createContext<Session | null>(null)

/** Who is signed in. Only inside `SessionProvider`. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of SessionProvider')
  return session
}

/** A client of the API in the reader's language, through this site's own passage. */
export function useStaffClient(): StaffClient {
  const language = useLocale()
  return useMemo(
    () => createClient({ baseUrl: '/api', staff: true, language: () => language }),
    [language],
  )
}

type Props = {
  children: ReactNode
  waiting: ReactNode
  failed: (problem: ApiProblem, again: () => void) => ReactNode
}

/** Asks once who is signed in; without a session it leads to the sign-in page and back here afterwards. */
export function SessionProvider({ children, waiting, failed }: Props) {
  const client = useStaffClient()
  const leave = useLeave()
  const [account, setAccount] = useState<Account | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const ask = useCallback(async () => {
    setProblem(null)
    try {
      setAccount(await client.staff.readStaffMe())
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause
      if (cause.status === 401 || cause.status === 404) leave('ended')
      else setProblem(cause)
    }
  }, [client, leave])
  useEffect(() => void ask(), [ask])
  const session = useMemo(() => account && { account, client, leave }, [account, client, leave])
  if (problem) return failed(problem, () => void ask())
  return session ? <SessionContext value={session}>{children}</SessionContext> : waiting
}

function useLeave() {
  const router = useRouter()
  const path = usePathname()
  return useCallback(
    (why: LeaveReason) => {
      const query = new URLSearchParams({ why, ...(why === 'signedOut' ? {} : { to: path }) })
      router.replace(`/sign-in?${query}`)
    },
    [router, path],
  )
}
