import { setTimeout as sleep } from 'node:timers/promises'
import { contract } from '@girasol/contract'
import { idBytes } from '../../../apps/api/src/database/ids.ts'
import { anotherApi } from '../../../test/another-api.ts'
import type { Person } from '../../../test/client.ts'
import { approve } from '../../../test/matrix/staff-objects.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

const { staffMembers } = contract
const promisedMs = 1000
const words = { reason: 'other', text: 'For the audit' } as const

type Replica = { name: string; url: string }
type Asked = { world: World; probe: Probe; replicas: Replica[]; one: Person; two: Person }

/** One request to one replica, over the network, with a person's own cookie. */
async function status(replica: Replica, person: Person, path = '/staff/trail'): Promise<number> {
  const answer = await fetch(`${replica.url}${path}`, { headers: person.headers })
  await answer.arrayBuffer()
  return answer.status
}

/** An open stream of the trail; `ended` is when it closed, milliseconds, or null while it is open. */
async function listen(replica: Replica, person: Person) {
  const stop = new AbortController()
  const answer = await fetch(`${replica.url}/staff/trail/live`, {
    headers: person.headers,
    signal: stop.signal,
  })
  const stream = { open: answer.status === 200, ended: null as number | null, stop }
  void read(answer).then(() => (stream.ended = performance.now()))
  return stream
}

async function read(answer: Response): Promise<void> {
  const reader = answer.body!.getReader()
  try {
    while (!(await reader.read()).done);
  } catch {
    // Closed by the server, or by us.
  }
}

const params = (person: Person) => ({ staffMemberId: person.account.id })

/** What takes something away from somebody, by the words of the report. */
const changes: Record<string, (asked: Asked, person: Person) => Promise<unknown>> = {
  'a suspension': ({ one }, person) =>
    one.does(staffMembers.suspendStaff, { params: params(person), body: { reason: 'other' } }),
  'another role': async ({ one, two }, person) => {
    const body = { ...words, role: 'sales' as const }
    const asked = await one.does(staffMembers.changeStaffRole, { params: params(person), body })
    await approve(two, asked.approvalId)
  },
  'a reset of factors': async ({ one, two }, person) => {
    const asked = await one.does(staffMembers.resetFactors, { params: params(person), body: words })
    await approve(two, asked.approvalId)
  },
  // Behind the application: what the account is counts, not what the program remembers of it.
  'a suspension in the database': ({ world }, person) =>
    world.admin.query(`UPDATE accounts SET state = 'suspended' WHERE id = ?`, [
      idBytes(person.account.id),
    ]),
  'a deleted session': ({ world }, person) =>
    world.admin.query('DELETE FROM sessions WHERE account_id = ?', [idBytes(person.account.id)]),
}

async function bites(asked: Asked, name: string): Promise<void> {
  const { world, probe, replicas } = asked
  const person = await world.staff('security')
  for (const replica of replicas) {
    const before = await status(replica, person)
    probe.allows(`${name}: before it ${replica.name} answers`, before === 200, before)
  }
  const streams = await Promise.all(replicas.map((replica) => listen(replica, person)))
  const open = streams.every((stream) => stream.open && stream.ended === null)
  probe.allows(`${name}: before it the streams are open`, open)
  await changes[name]!(asked, person)
  const changed = performance.now()
  for (const replica of replicas) {
    const after = await status(replica, person)
    probe.refuses(`${name}: the next request to ${replica.name}`, after !== 200, after)
  }
  await sleep(promisedMs - (performance.now() - changed))
  for (const [place, stream] of streams.entries()) {
    const late = stream.ended === null ? 'still open' : Math.round(stream.ended - changed)
    probe.refuses(`${name}: the stream from ${replicas[place]!.name}`, stream.ended !== null, late)
    stream.stop.abort()
  }
}

/** A role that is given counts at once too, and nothing of the old one is left in a new session. */
async function newDuties({ world, probe, replicas, one, two }: Asked): Promise<void> {
  const sol = await world.staff('engineer')
  const body = { ...words, role: 'support' as const }
  const asked = await one.does(staffMembers.changeStaffRole, { params: params(sol), body })
  const early = await status(replicas[1]!, sol, '/staff/sealed-accesses')
  probe.allows('a request that nobody agreed to changes nothing', early === 200, early)
  await approve(two, asked.approvalId)
  const late = await status(replicas[1]!, sol, '/staff/sealed-accesses')
  probe.refuses('a former engineer at an engineer’s list', late !== 200, late)
}

export const bitesAtOnce = check({
  id: 'A01-08',
  promise: 'P1',
  owasp: ['A01:2021', 'A01:2025'],
  asvs: ['8.3.2', '7.4.2'],
  cwe: ['CWE-613', 'CWE-863'],
  proves: 'Permission change or suspension bites immediately',
  world: 'own',
  run: async ({ world, probe }) => {
    const [one, two] = [await world.staff('security'), await world.staff('security')]
    const second = await anotherApi(world)
    const replicas = [
      { name: 'the first replica', url: world.api.url },
      { name: 'the second replica', url: second.url },
    ]
    const asked = { world, probe, replicas, one, two }
    for (const name of Object.keys(changes)) await bites(asked, name)
    await newDuties(asked)
    await second.stop()
  },
  sabotages: [
    {
      name: 'what a session may do is remembered for five minutes',
      file: 'apps/api/src/http/admit.ts',
      find: `  const session = await findSession(app.db, asked)
  return session ?? anonymous`,
      replace: `  const known = remembered.get(presented.token)
  if (known && now.getTime() - known.at < 300_000) return known.caller
  const session = await findSession(app.db, asked)
  if (session) remembered.set(presented.token, { at: now.getTime(), caller: session })
  return session ?? anonymous`,
      also: [
        {
          file: 'apps/api/src/http/admit.ts',
          find: `const anonymous: Caller = { role: 'anonymous' }\n`,
          replace: `const anonymous: Caller = { role: 'anonymous' }\nconst remembered = new Map<string, { at: number; caller: Caller }>()\n`,
        },
      ],
    },
    {
      name: 'streams are looked after once in five minutes',
      file: 'apps/api/src/http/stream-watch.ts',
      find: 'const everyMilliseconds = 400',
      replace: 'const everyMilliseconds = 300_000',
      also: [
        {
          file: 'apps/api/src/http/event-stream.ts',
          find: 'if (await mayGoOn()) response.write',
          replace: `if (true as boolean) response.write`,
        },
      ],
    },
    {
      name: 'a suspended account is not asked for',
      file: 'apps/api/src/security/sessions.ts',
      find: `WHERE s.token_hash = ? AND a.state = 'active'`,
      replace: 'WHERE s.token_hash = ?',
    },
    {
      name: 'a changed role leaves the sessions and is read from the session’s beginning',
      file: 'apps/api/src/features/staff-members/change-role.ts',
      find: '  await endSessionsOf(tx, id)\n',
      replace: '',
      also: [
        {
          file: 'apps/api/src/features/staff-members/members.store.ts',
          find: '    .set({ role: to })\n',
          replace: '    .set({ role: from === to ? to : from })\n',
        },
      ],
    },
  ],
})
