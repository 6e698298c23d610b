import type { Endpoint } from '@girasol/contract'
import type { Server } from '../../../apps/api/src/http/server.ts'
import { createClient } from '../../../test/client.ts'
import {
  askAll,
  callAbout,
  endpoints,
  type Entitled,
  entitledTo,
  type Matrix,
  openMatrix,
  type Row,
} from '../../../test/matrix/ask.ts'
import { unlimitedApi } from '../../../test/matrix/stubbed-api.ts'
import { fromConsole, fromSite } from '../../../test/people.ts'
import { check } from '../../check.ts'
import { lawLines } from '../../law-lines.ts'
import type { Probe } from '../../probe.ts'
import { reviewedLaw } from '../../reviewed-law.ts'
import { successes } from '../../successes/every-success.ts'

export const roleMatrix = check({
  id: 'A01-02',
  promise: 'P1',
  owasp: ['A01:2021', 'A01:2025'],
  asvs: ['8.1.1', '8.2.1', '8.3.1'],
  cwe: ['CWE-863', 'CWE-285'],
  proves: 'Full role x route x verb matrix equals the written policy, both directions',
  // Its people share one password hash, which no other check should meet.
  world: 'own',
  patience: 300,
  run: async ({ world, probe }) => {
    compareLaws(probe)
    const matrix = await openMatrix(world)
    for (const [name, endpoint] of endpoints) {
      judgeRows(probe, name, await askAll(matrix, endpoint))
    }
    const server = await unlimitedApi(world)
    for (const [name, endpoint] of endpoints) {
      await succeed({ probe, matrix, server, name, endpoint })
    }
    await Promise.all([matrix.stubbed.server.close(), server.close()])
  },
  sabotages: [
    {
      name: 'support may read the trail, in code only',
      file: 'packages/policies/src/decide.ts',
      find: '  const rules: readonly',
      replace:
        "  if (principal.role === 'support' && (action as string) === 'trail.read') return { allowed: true, view: 'full' }\n  const rules: readonly",
    },
    {
      name: 'two roles change places in one line of the law',
      file: 'packages/policies/src/operations.ts',
      find: "  'trail.read': [security.always()],",
      replace: "  'trail.read': [engineer.always()],",
    },
    {
      name: 'a suspended account keeps its sessions',
      file: 'apps/api/src/security/sessions.ts',
      find: "WHERE s.token_hash = ? AND a.state = 'active'`",
      replace: 'WHERE s.token_hash = ?`',
    },
    {
      name: 'whoever owes a factor may do everything',
      file: 'packages/policies/src/decide.ts',
      find: "  return principal.role === 'anonymous' || standings.includes(principal.standing)",
      replace:
        "  return principal.role === 'anonymous' || standings.includes(principal.standing) || standings.length > 0",
    },
    {
      name: "a customer's session opens the staff's door",
      file: 'apps/api/src/security/sessions.ts',
      find: 'row.audience !== asked.audience || ',
      replace: '',
      also: [
        {
          file: 'apps/api/src/security/sessions.ts',
          find: ' AND a.audience = s.audience',
          replace: '',
        },
      ],
    },
    {
      name: 'one route is dead: it refuses everybody',
      file: 'packages/policies/src/orders.ts',
      find: "  'order.list': [customer.always()],",
      replace: "  'order.list': [],",
    },
  ],
  lookAlikes: [
    {
      name: 'a line of the law is written with a condition that always holds, named as before',
      file: 'packages/policies/src/operations.ts',
      find: "  'trail.read': [security.always()],",
      replace: "  'trail.read': [{ role: 'security', view: 'full' }],",
    },
  ],
})

/** The law that the programs ask says what people have reviewed, line by line. */
function compareLaws(probe: Probe): void {
  const written = lawLines()
  for (const action of new Set([...Object.keys(written), ...Object.keys(reviewedLaw)])) {
    const same = written[action] === reviewedLaw[action]
    probe.behind(`the law of ${action} is as reviewed`, same, {
      law: written[action] ?? 'nothing',
      reviewed: reviewedLaw[action] ?? 'nothing',
    })
  }
}

/** Both directions at once: who may comes through, who may not does not. */
function judgeRows(probe: Probe, name: string, rows: readonly Row[]): void {
  const words = (wrong: Row[]) =>
    wrong.map(({ who, is, must }) => `${who}: ${is}, must be ${must}`).slice(0, 3)
  const opened = rows.filter(({ is, must }) => is !== must && must !== 'reached')
  const closed = rows.filter(({ is, must }) => is !== must && must === 'reached')
  probe.refuses(`${name} to whom the law says no`, opened.length === 0, words(opened))
  probe.allows(`${name} to whom the law says yes`, closed.length === 0, words(closed))
}

type Asked = { probe: Probe; matrix: Matrix; server: Server; name: string; endpoint: Endpoint }

/** A really successful call of each endpoint by each role that may: a dead route would refuse everybody. */
async function succeed(asked: Asked): Promise<void> {
  const { probe, matrix, name, endpoint } = asked
  const entitled = await entitledTo(matrix, endpoint)
  probe.allows(`${name} is open to somebody`, entitled.length > 0)
  for (const one of entitled) {
    const refusal = await attempt(asked, one)
    probe.allows(`${name} answers ${one.actor.role}`, refusal === null, refusal)
  }
}

/** Null when it worked, else what was said instead. */
async function attempt(
  { matrix: { scene }, server, name, endpoint }: Asked,
  { actor, question }: Entitled,
): Promise<string | null> {
  const success = successes[name]
  if (success) {
    const { role } = actor
    const stranger = endpoint.audience === 'staff' ? fromConsole : fromSite
    const person = role === 'anonymous' ? createClient(server, stranger) : scene.own[role]
    return success({ scene, role, person }).then(
      () => null,
      (error: Error) => error.message,
    )
  }
  const answer = await callAbout(server, endpoint, question, actor.proof)
  if (answer.status < 300) return null
  return `${question.relation}: ${answer.status} ${JSON.stringify(answer.body)}`
}
