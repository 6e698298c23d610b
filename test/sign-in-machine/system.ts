import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { contract } from '@girasol/contract'
import { startApp } from '../../apps/api/src/app.ts'
import { buildServer, type Server } from '../../apps/api/src/http/server.ts'
import { completeHandlers } from '../../apps/api/src/http/boot-check.ts'
import { handlers } from '../../apps/api/src/handlers.ts'
import { createLog } from '../../apps/api/src/observability/logger.ts'
import { loaders } from '../../apps/api/src/resources.ts'
import type { Passwords } from '../../apps/api/src/security/passwords.ts'
import { anotherSession, atOnce } from '../another-session.ts'
import { type Answer, createClient, type Person } from '../client.ts'
import { cookieOf } from '../factors.ts'
import { noLimits } from '../matrix/stubbed-api.ts'
import { fromConsole, fromSite } from '../people.ts'
import type { World } from '../world.ts'
import type { Door, Slot } from './model.ts'

/** The system under the machine: an API that can be started anew at any step, beside the world's own, and two of security. */
export type System = Awaited<ReturnType<typeof openSystem>>

/** The endpoints of a door, as the people's is called; the staff's are below `/staff`. */
export const paths = contract.signIn

export async function openSystem(world: World) {
  const [one, two] = [await atOnce(world, 'security'), await atOnce(world, 'security')]
  // Two of security remain whoever else is suspended.
  await atOnce(world, 'security')
  let api = await startApi(world)
  return {
    world,
    now: () => world.clock.now().getTime(),
    /** Sends to a door as somebody's browser would, from anywhere, with a session's cookie or without. */
    call(door: Door, method: string, path: string, more: { cookie?: string; body?: object } = {}) {
      const { cookie, body } = more
      const from = door === 'staff' ? fromConsole : fromSite
      const root = door === 'staff' ? '/staff' : ''
      const client = createClient(api.server, { ...from, ...(cookie ? { cookie } : {}) })
      return client.sends({ method, path: `${root}${path}`, body })
    },
    /** The API starts anew: nothing that it kept in memory is left. */
    async restart() {
      await api.stop()
      api = await startApi(world)
    },
    /** The two of security with sessions of this moment. */
    security: async (): Promise<[Person, Person]> => [
      await anotherSession(world, one),
      await anotherSession(world, two),
    ],
    stop: () => api.stop(),
  }
}

/**
 * How passwords are hashed is tested elsewhere; here the machine must get far in a minute. The time that it takes stays, though short: what
 * others do meanwhile is what the machine looks for.
 */
const quickPasswords: Passwords = {
  hash: async (password) => ({ hash: quickHash(password), pepperId: 'quick' }),
  verify: async (stored, password) => {
    await wait(5)
    return stored?.hash === quickHash(password)
  },
  needsUpgrade: () => false,
}

/** As it stands in the database for the machine's API, and for no other. */
export const quickHash = (password: string) =>
  `quick$${createHash('sha256').update(password).digest('base64url')}`

async function startApi(world: World) {
  const silent = createLog('test', { write: () => {} })
  const started = await startApp('api', world.config, silent, world.clock)
  const complete = completeHandlers(contract, handlers, loaders)
  const app = { ...started.app, passwords: quickPasswords }
  const mounted = { app, limits: noLimits, loaders }
  const server: Server = await buildServer(complete, mounted)
  return {
    server,
    async stop() {
      started.beginStop()
      await server.close()
      await started.close()
    },
  }
}

/** The session cookie that an answer sets; null when it sets none. */
export function sessionOf(answer: Answer): string | null {
  const cookies = [answer.headers['set-cookie'] ?? []].flat() as string[]
  const session = cookies.find((cookie) => /^__Host-girasol(-staff)?=[\w-]{43};/.test(cookie))
  return session ? cookieOf({ ...answer, headers: { 'set-cookie': session } }) : null
}

/** What a token is worth, asked of the system itself. */
export async function worthOf(system: System, { door, cookie }: Pick<Slot, 'door' | 'cookie'>) {
  const session = await system.call(door, 'GET', '/sessions/current', { cookie })
  if (session.status !== 200) return { status: session.status, standing: null, accountId: null }
  const { standing } = session.body as { standing: Slot['standing'] }
  const me = await system.call(door, 'GET', '/me', { cookie })
  const accountId = me.status === 200 ? (me.body as { id: string }).id : null
  return { status: 200, standing, accountId }
}
