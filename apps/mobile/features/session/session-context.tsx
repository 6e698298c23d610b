import { ApiProblem, type Client } from '@girasol/api-client'
import type { Account, SignedIn } from '@girasol/contract'
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
import { useLanguage } from '../language/language-context.tsx'
import { openPassage } from './passage'
import { forgetSession, keepSession, mayBeSignedIn, restoreSession } from './token-store'

/** `starting` until the device knows whether somebody is signed in. */
export type Who =
  | { state: 'starting' }
  | { state: 'visitor' }
  | { state: 'signedIn'; account: Account }

type Session = {
  client: Client
  who: Who
  begin: (signedIn: SignedIn) => Promise<void>
  end: () => Promise<void>
}

const SessionContext = createContext<Session | null>(null)

type Props = {
  children: ReactNode
  /** Another way to the API, for tests. */
  client?: Client
}

/** Who is signed in on this device, and the client that speaks for them. */
export function SessionProvider({ children, client: given }: Props) {
  const client = useClient(given)
  const [who, setWho] = useState<Who>({ state: 'starting' })
  useEffect(() => {
    void restore(client, setWho)
  }, [client])
  const begin = useCallback(async (signedIn: SignedIn) => {
    await keepSession(signedIn)
    setWho({ state: 'signedIn', account: signedIn.account })
  }, [])
  const end = useCallback(async () => {
    await client.accounts.signOut().catch(ignoreEndedSession)
    await forgetSession()
    setWho({ state: 'visitor' })
  }, [client])
  const session = useMemo(() => ({ client, who, begin, end }), [client, who, begin, end])
  return <SessionContext value={session}>{children}</SessionContext>
}

function useClient(given: Client | undefined): Client {
  const { language } = useLanguage()
  const spoken = useRef(language)
  useEffect(() => {
    spoken.current = language
  }, [language])
  return useMemo(() => given ?? openPassage(() => spoken.current), [given])
}

async function restore(client: Client, setWho: (who: Who) => void): Promise<void> {
  const account = await restoreSession().catch(() => null)
  if (account) setWho({ state: 'signedIn', account })
  if (!mayBeSignedIn()) return setWho({ state: 'visitor' })
  try {
    setWho({ state: 'signedIn', account: await client.accounts.readMe() })
  } catch (cause) {
    const ended = cause instanceof ApiProblem && cause.status === 401
    if (ended) await forgetSession()
    // Without a connection a phone still shows who it belongs to.
    if (ended || !account) setWho({ state: 'visitor' })
  }
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of SessionProvider')
  return session
}

export function useIsCrew(): boolean {
  const { who } = useSession()
  return who.state === 'signedIn' && who.account.role === 'crew'
}

/** A session that the server no longer knows is as good as signed out. */
function ignoreEndedSession(cause: unknown): void {
  if (!(cause instanceof ApiProblem) || cause.status !== 401) throw cause
}
