import { contract } from '@girasol/contract'
import { handlers } from '../../apps/api/src/handlers.ts'
import { completeHandlers } from '../../apps/api/src/http/boot-check.ts'
import { fail } from '../../apps/api/src/http/errors.ts'
import type { Handler } from '../../apps/api/src/http/handler.ts'
import { buildServer, type Server } from '../../apps/api/src/http/server.ts'
import { loaders } from '../../apps/api/src/resources.ts'
import type { RateLimits } from '../../apps/api/src/security/rate-limits.ts'
import type { World } from '../world.ts'

export type StubbedApi = Awaited<ReturnType<typeof stubbedApi>>

/**
 * The world's API with its real guard (sessions, law, loaders) and handlers that only say that they were reached: what is
 * allowed is known exactly, nothing is changed by asking, and no limit ends the questions.
 */
export async function stubbedApi(world: World) {
  const reached = new Set<string>()
  const stubs: Handler[] = completeHandlers(contract, handlers, loaders).map(({ endpoint }) => ({
    endpoint,
    run: ({ request }) => {
      reached.add(request.id)
      return fail('unavailable')
    },
  }))
  const server = await buildServer(stubs, { app: world.api.app, limits: noLimits, loaders })
  return { server, /** Whether the request of this id came as far as a handler. */ reached }
}

/** The world's API as it is, for a whole battery of calls by one person: nothing but the limits is missing. */
export async function unlimitedApi({ api: { app } }: World): Promise<Server> {
  const complete = completeHandlers(contract, handlers, loaders)
  return buildServer(complete, { app, limits: noLimits, loaders })
}

/** Limits that never end. */
export const noLimits: RateLimits = { count: () => null, flush: () => Promise.resolve() }
