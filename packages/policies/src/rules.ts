import {
  type Action,
  type ApprovalKind,
  type Resource,
  type ResourceOf,
  Role,
} from '@girasol/contract'

/** What a session is worth: all of it, or little until a second factor was presented (`secondFactor`) or set up (`enrolling`). */
export type Standing = 'full' | 'secondFactor' | 'enrolling'
export const standings: readonly Standing[] = ['full', 'secondFactor', 'enrolling']

/** Who asks. `anonymous` is anybody without a session; it is a role of its own so that it must be named to be let in. */
export type Principal =
  | { role: 'anonymous' }
  | { role: Role; accountId: string; crewId: string | null; standing: Standing }

/** Everybody the law knows, in the order in which the matrix is printed. */
export const roles: readonly Principal['role'][] = ['anonymous', ...Role.options]

/** What the law may look at, by resource: loaded before the law is asked, never taken from the request. */
export type Facts = {
  none: null
  device: { accountId: string }
  factor: { accountId: string }
  /** An account, seen by support or security. */
  account: { accountId: string; audience: 'people' | 'staff' }
  /** `keyMatches`: the caller holds the key of the private link. */
  estimate: { customerId: string | null; keyMatches: boolean }
  order: { customerId: string; crewId: string | null }
  offer: { crewId: string }
  visit: { crewId: string }
  /** `samePerson`: the reader and the requester may be one person with two accounts. */
  approval: {
    kind: ApprovalKind
    requesterId: string
    subjectId: string
    firstApproverId: string | null
    samePerson: boolean
  }
  staffMember: { accountId: string }
  invitation: { role: Role }
  /** `runs`: it was agreed to, has not ended and its time is not over, at the moment of the request. */
  sealedAccess: {
    holderId: string
    runs: boolean
    emergency: boolean
    firstApproverId: string | null
    secondApproverId: string | null
  }
  accessReviewItem: { accountId: string }
  /** `usable`: not fetched yet, and its day is not over. */
  exportPermit: { holderId: string; usable: boolean }
  customer: { customerId: string }
  case: { customerId: string }
  access: { customerId: string }
  export: { accountId: string }
  alert: { open: boolean }
  reviewTask: { open: boolean }
}

/** What a role sees of the answer where it may not see all of it. */
export type View = 'full' | 'masked' | 'idsOnly'

type Condition<R extends Resource> = (
  principal: Exclude<Principal, { role: 'anonymous' }>,
  facts: Facts[R],
) => boolean

export type Rule<R extends Resource> = {
  role: Principal['role']
  /** Named, so that the printed matrix can say it. */
  when?: { name: string; holds: Condition<R> }
  /** In which standings it holds; only `full` without it. */
  standings?: readonly Standing[]
  /** For `anonymous`, who has no account to compare: only facts decide. */
  facts?: { name: string; holds: (facts: Facts[R]) => boolean }
  view: View
}

/** Complete over the contract's actions: an action without an entry does not compile. */
export type Law = { readonly [A in Action]: readonly Rule<ResourceOf<A>>[] }
export type LawOf<Prefix extends string> = {
  readonly [A in Extract<Action, `${Prefix}.${string}`>]: readonly Rule<ResourceOf<A>>[]
}

function roleRules(role: Role) {
  return {
    always: (view: View = 'full') => ({ role, view }),
    /** Only in these standings, for example to present the factor that is still owed. */
    whileStanding: (...standings: Standing[]) => ({ role, standings, view: 'full' as const }),
    who: <R extends Resource>(name: string, holds: Condition<R>, view: View = 'full') => ({
      role,
      when: { name, holds },
      view,
    }),
  }
}

export const customer = roleRules('customer')
export const crew = roleRules('crew')
export const support = roleRules('support')
export const sales = roleRules('sales')
export const engineer = roleRules('engineer')
export const security = roleRules('security')

/** Anybody at all, signed in or not, for whom the facts hold. */
export function anybody<R extends Resource>(
  name: string,
  holds: (facts: Facts[R]) => boolean,
): Rule<R>[] {
  return roles.map((role) => ({ role, standings, facts: { name, holds }, view: 'full' as const }))
}
