import type { Action } from '@girasol/contract'
import { law, type Principal, type Standing, type View } from '@girasol/policies'

type AnyRule = {
  role: Principal['role']
  standings?: readonly Standing[]
  when?: { name: string }
  facts?: { name: string }
  view: View
}

/** What the running law says of each action, one line each, in the words of `reviewed-law.ts`. */
export function lawLines(): Record<string, string> {
  const actions = Object.keys(law).sort() as Action[]
  return Object.fromEntries(actions.map((action) => [action, line(law[action])]))
}

function line(rules: readonly AnyRule[]): string {
  const words = rules.map(ruleWords)
  // One condition for everybody is said once.
  const shared = words.filter(([role]) => role === 'anonymous').map(([, rest]) => rest)
  const others = words.filter(([, rest]) => !shared.includes(rest))
  return [
    ...shared.map((rest) => `anybody${rest}`),
    ...others.map(([role, rest]) => `${role}${rest}`),
  ].join(', ')
}

function ruleWords({ role, standings, when, facts, view }: AnyRule): [string, string] {
  const condition = when?.name ?? facts?.name
  const owing = standings?.filter((standing) => standing !== 'full') ?? []
  const parts = [
    view === 'full' ? '' : ` (${view === 'masked' ? 'masked' : 'ids only'})`,
    role !== 'anonymous' && standings && owing.length > 0 && !facts
      ? ` [${standings.join(' ')}]`
      : '',
    condition ? ` if ${condition}` : '',
  ]
  return [role, parts.join('')]
}

/** `node audit/law-lines.ts` prints the law as it is, for whoever reviews a change of it. */
if (import.meta.main) {
  for (const [action, text] of Object.entries(lawLines())) console.log(`  '${action}': '${text}',`)
}
