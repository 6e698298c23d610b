import type { Action, Resource } from '@girasol/contract'
import { decide, type Decision, type Facts, type View } from '@girasol/policies'
import type { App } from '#/application.ts'
import { proofLife } from '#/security/sessions.ts'
import type { Caller } from './admit.ts'
import { fail } from './errors.ts'
import type { Loaded, Loader, RequestFacts } from './handler.ts'
import type { Route } from './route.ts'
import type { ParsedInput } from './validators.ts'

/** Loaders by resource, as `resources.ts` lists them. */
export type LoaderTable = Partial<Record<Resource, Loader<Resource, unknown>>>

export type Permission = { row: unknown; view: View }

type Asked = {
  app: App
  route: Route
  loaders: LoaderTable
  caller: Caller
  input: ParsedInput
  request: RequestFacts
  now: Date
}

const open: Permission = { row: null, view: 'full' }

const denied: Decision = { allowed: false }

/**
 * Loads the object and asks the law, once. What does not exist and what is refused look the same, 404, and take as long:
 * of somebody who is signed in, both go to the audit trail at once; of others they are counted (`noteRefusal`).
 */
export async function authorise(asked: Asked): Promise<Permission> {
  const { endpoint } = asked.route
  if (endpoint.public) return open
  const loaded = await load(asked)
  const decision = loaded
    ? decide(asked.caller, endpoint.action as Action, loaded.facts as Facts['none'])
    : denied
  if (loaded && decision.allowed) return { row: loaded.row, view: decision.view }
  await recordDenial(asked, loaded ? null : 'noSuchObject')
  return fail(owesFactor(asked.caller) ? 'secondFactorRequired' : 'notFound')
}

/** Said instead of "not found", so that a person knows what is missing: it tells nothing of the object. */
function owesFactor(caller: Caller): boolean {
  return caller.role !== 'anonymous' && caller.standing !== 'full'
}

/** Refuses a dangerous act whose caller has not presented a factor for a while. Whoever is still enrolling has none to present. */
export function checkProof({ route, caller, now }: Pick<Asked, 'route' | 'caller' | 'now'>): void {
  if (!route.endpoint.stepUp || caller.role === 'anonymous' || caller.standing !== 'full') return
  if (now.getTime() - caller.provedAt.getTime() > proofLife) fail('stepUpRequired')
}

const noObject: Loaded<'none', null> = { row: null, facts: null }

async function load(asked: Asked): Promise<Loaded<Resource, unknown> | null> {
  const { route, loaders, app, caller, input, request, now } = asked
  if (route.idParameter === null) return noObject
  const loader = loaders[route.endpoint.resource!]!
  const headers = (input.headers ?? {}) as Record<string, unknown>
  return loader(app, resourceId(asked)!, { principal: caller, headers, request, now })
}

function resourceId({ route, input }: Asked): string | null {
  if (route.idParameter === null) return null
  return (input.params as Record<string, string>)[route.idParameter] ?? null
}

async function recordDenial(asked: Asked, reason: string | null): Promise<void> {
  const { app, route, caller, request, now } = asked
  if (caller.role === 'anonymous') return
  await app.trailAlone({
    at: now,
    actorId: caller.accountId,
    actorRole: caller.role,
    action: route.endpoint.action as Action,
    resource: route.endpoint.resource!,
    resourceId: resourceId(asked),
    outcome: 'denied',
    reason,
    source: request.source,
    requestId: request.id,
  })
}
