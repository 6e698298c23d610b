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
  useRef,
  useState,
} from 'react'
import { patienceFor } from '../answers/problem-kind.ts'
import { useStepUp } from './step-up.tsx'

/** Why somebody stands before the door again; `owed`: a factor has to be presented or set up first. */
export type LeaveReason = 'ended' | 'idle' | 'signedOut' | 'never' | 'owed'

type Session = {
  account: Account
  client: StaffClient
  /** Ends the session, unless it has ended by itself, and leads to the sign-in page, which says why. Only the first reason counts. */
  leave: (why: LeaveReason) => Promise<void>
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
  const plain = useStaffClient()
  const { client, dialog } = useStepUp(plain)
  const leave = useLeave(client)
  const [account, setAccount] = useState<Account | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const ask = useCallback(async () => {
    try {
      setAccount(await client.staff.readStaffMe())
      setProblem(null)
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause
      if (cause.code === 'secondFactorRequired') await leave('owed')
      else if (cause.status === 401 || cause.status === 404) await leave('never')
      else setProblem(cause)
    }
  }, [client, leave])
  useEffect(() => void ask(), [ask])
  useEffect(() => {
    const patience = patienceFor(problem)
    if (patience === null) return
    const timer = setTimeout(() => void ask(), patience)
    return () => clearTimeout(timer)
  }, [ask, problem])
  const again = () => {
    setProblem(null)
    void ask()
  }
  const session = useMemo(() => account && { account, client, leave }, [account, client, leave])
  if (problem) return failed(problem, again)
  if (!session) return waiting
  return (
    <SessionContext value={session}>
      {children}
      {dialog}
    </SessionContext>
  )
}

function useLeave(client: StaffClient) {
  const router = useRouter()
  const path = usePathname()
  // Where somebody is must not make this another function: who is signed in would be asked anew on each screen.
  const from = useRef(path)
  useEffect(() => {
    from.current = path
  }, [path])
  const hasLeft = useRef(false)
  return useCallback(
    async (why: LeaveReason) => {
      // Signing out makes the page's other questions fail: they must not name another reason.
      if (hasLeft.current) return
      hasLeft.current = true
      const isOpen = why === 'idle' || why === 'signedOut'
      // Whatever the API answers, nobody may go on from here.
      if (isOpen) await client.staff.staffSignOut().catch(() => undefined)
      router.replace(`/sign-in?${new URLSearchParams(queryOf(why, from.current))}`)
    },
    [client, router],
  )
}

function queryOf(why: LeaveReason, path: string): Record<string, string> {
  if (why === 'never') return { to: path }
  return why === 'signedOut' ? { why } : { why, to: path }
}
