import type { Action, Endpoint, ErrorCode } from '@girasol/contract'
import { law, type Principal, type Standing } from '@girasol/policies'
import type { Actor } from './actors.ts'
import type { Relation } from './objects.ts'
import { relations } from './relations.ts'

/** What must come of a question: it reaches the handler, or it is refused with this code. */
export type Expected = 'reached' | ErrorCode

type AnyRule = {
  role: Principal['role']
  standings?: readonly Standing[]
  when?: { name: string }
  facts?: { name: string }
}

/** `none`: the endpoint has no object. `missing`: it has one, and there is none by that id. */
export type Asked = { endpoint: Endpoint; actor: Actor; relation: Relation | 'none' | 'missing' }

/** Read from the law's own table and from the reviewed relations; nothing here knows the guard's code. */
export function expected({ endpoint, actor, relation }: Asked): Expected {
  if (endpoint.public) return 'reached'
  const role = isKnown(actor, endpoint) ? actor.role : 'anonymous'
  if (role === 'anonymous' && endpoint.errors.includes('signInRequired')) return 'signInRequired'
  const standing = role === 'anonymous' ? 'full' : actor.standing
  const rules = law[endpoint.action as Action] as readonly AnyRule[]
  const allowed =
    relation !== 'missing' && rules.some((rule) => ruleHolds(rule, { role, standing, relation }))
  if (!allowed) return standing === 'full' ? 'notFound' : 'secondFactorRequired'
  const stale = role !== 'anonymous' && standing === 'full' && actor.flaw === 'staleProof'
  return endpoint.stepUp && stale ? 'stepUpRequired' : 'reached'
}

/** Whether the endpoint's door knows the session at all. */
function isKnown({ audience, flaw }: Actor, endpoint: Endpoint): boolean {
  if (flaw === 'over' || flaw === 'suspended' || flaw === 'otherDoor') return false
  return audience === (endpoint.audience ?? 'people')
}

function ruleHolds(
  rule: AnyRule,
  asked: { role: Principal['role']; standing: Standing; relation: Relation | 'none' },
): boolean {
  if (rule.role !== asked.role) return false
  const inTime = asked.role === 'anonymous' || (rule.standings ?? ['full']).includes(asked.standing)
  const named = [rule.when?.name, rule.facts?.name].filter((name) => name !== undefined)
  return inTime && named.every((name) => conditionHolds(name, asked.relation))
}

/** Throws for a condition that nobody has reviewed. */
export function conditionHolds(name: string, relation: Relation | 'none'): boolean {
  const holds = relations[name]
  if (holds === undefined) throw new Error(`test/matrix/relations.ts does not know "${name}"`)
  return typeof holds === 'boolean' ? holds : holds.includes(relation as Relation)
}
