import type { Action, ResourceOf } from '@girasol/contract'
import { law } from './law.ts'
import type { Facts, Principal, Rule, Standing, View } from './rules.ts'

export type Decision = { allowed: true; view: View } | { allowed: false }

const denied: Decision = { allowed: false }

/**
 * Asks the law once: may `principal` do `action` on the object that `facts` describe?
 * The first rule that holds decides what is seen. An unknown action, a missing fact or a condition that throws is a denial.
 */
export function decide<A extends Action>(
  principal: Principal,
  action: A,
  facts: Facts[ResourceOf<A>],
): Decision {
  const rules: readonly Rule<ResourceOf<A>>[] | undefined = law[action]
  const rule = rules?.find((candidate) => holds(candidate, principal, facts))
  return rule ? { allowed: true, view: rule.view } : denied
}

/** Whoever still owes a factor is refused unless the rule says otherwise. What needs no session at all stays open to everybody. */
function holdsFor(standings: readonly Standing[] = ['full'], principal: Principal): boolean {
  return principal.role === 'anonymous' || standings.includes(principal.standing)
}

function holds<A extends Action>(
  rule: Rule<ResourceOf<A>>,
  principal: Principal,
  facts: Facts[ResourceOf<A>],
): boolean {
  if (rule.role !== principal.role) return false
  if (!holdsFor(rule.standings, principal)) return false
  try {
    if (rule.facts && rule.facts.holds(facts) !== true) return false
    if (!rule.when) return true
    return principal.role !== 'anonymous' && rule.when.holds(principal, facts) === true
  } catch {
    // A condition that cannot be answered is never a yes.
    return false
  }
}
