import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { idBytes } from '../../../apps/api/src/database/ids.ts'
import type { Server } from '../../../apps/api/src/http/server.ts'
import { anotherApi } from '../../../test/another-api.ts'
import { createAuthenticator } from '../../../test/authenticator.ts'
import { type Answer, createClient, type Person } from '../../../test/client.ts'
import { siteOrigin } from '../../../test/origins.ts'
import { anyEmail, fromSite, password } from '../../../test/people.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

/** The documented figures: so many failures lock, for at most so long. */
const documented = { failures: 10, longestMinutes: 60 }
const wrong = 'violet lantern 89 sky'

type Asked = { world: World; probe: Probe; servers: Server[] }
type Try = { email: string; typed?: string; server?: Server; cookie?: string }

/** Each attempt comes from an address of its own. */
function attempt(world: World, { email, typed = wrong, server, cookie }: Try): Promise<Answer> {
  const headers = cookie ? { ...fromSite, cookie } : fromSite
  const client = createClient(server ?? world.api.server, headers)
  const body = { email, password: typed, device: 'browser' }
  return client.sends({ method: 'POST', path: '/sessions', body })
}
async function lock(world: World, email: string): Promise<void> {
  for (let at = 0; at < documented.failures; at++) await attempt(world, { email })
}
async function rows(world: World, sql: string, values: unknown[]) {
  return (await world.admin.query<RowDataPacket[]>(sql, values))[0]
}

/** Many addresses, two replicas, all at once: exactly as many passwords are looked at as documented. */
async function exactly({ world, probe, servers }: Asked): Promise<void> {
  const ana = await world.customer()
  const { email } = ana
  const all = Array.from({ length: 20 }, (_, at) =>
    attempt(world, { email, server: servers[at % servers.length] }),
  )
  await Promise.all(all)
  const failed = await rows(
    world,
    "SELECT reason FROM audit_events WHERE action = 'session.start' AND resource_id = ? AND outcome = 'failed'",
    [ana.account.id],
  )
  const looked = failed.filter(({ reason }) => reason === 'wrongPassword').length
  probe.refuses(
    'twenty guesses at once: more than ten looked at',
    looked === documented.failures,
    looked,
  )
  for (const server of servers) {
    const right = await attempt(world, { email, typed: password, server })
    probe.refuses('the right password while it is locked', right.status === 401, right.status)
  }
  world.clock.moveBy({ minutes: 1, seconds: 1 })
  const later = await attempt(world, { email, typed: password })
  probe.allows('the right password after a minute', later.status === 200, later.status)
}

/** Locked, wrong and unknown look the same: status, headers, words. */
async function sameAnswer({ world, probe }: Asked): Promise<Person> {
  const ana = await world.customer()
  const plain = ({ status, headers, body }: Answer) =>
    JSON.stringify([
      status,
      { ...headers, date: 0, 'x-request-id': 0 },
      { ...(body as object), reference: 0 },
    ])
  const first = plain(await attempt(world, { email: ana.email }))
  await lock(world, ana.email)
  const locked = plain(await attempt(world, { email: ana.email, typed: password }))
  const unknown = plain(await attempt(world, { email: anyEmail() }))
  probe.refuses('a stranger who tells locked from wrong', locked === first, locked)
  probe.refuses('a stranger who tells locked from unknown', locked === unknown, unknown)
  return ana
}

/** The time of a locked answer is that of a wrong one: interleaved, and compared by their middles. */
async function sameTime({ world, probe }: Asked, ana: Person): Promise<void> {
  const ben = await world.customer()
  const times = { locked: [] as number[], wrong: [] as number[] }
  const timed = async (email: string) => {
    const begun = performance.now()
    await attempt(world, { email })
    return performance.now() - begun
  }
  for (let round = 0; round < 8; round++) {
    times.locked.push(await timed(ana.email))
    times.wrong.push(await timed(ben.email))
  }
  const middle = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!
  const ratio = middle(times.locked) / middle(times.wrong)
  probe.refuses(
    'a stranger with a clock',
    ratio > 0.6 && ratio < 1.7,
    Math.round(ratio * 100) / 100,
  )
}

/** However long somebody goes on, nobody waits longer than an hour. */
async function bounded({ world, probe }: Asked): Promise<void> {
  const ana = await world.customer()
  await lock(world, ana.email)
  for (let round = 0; round < 4; round++) {
    world.clock.moveBy({ minutes: documented.longestMinutes + 1 })
    for (let at = 0; at < 3; at++) await attempt(world, { email: ana.email })
  }
  world.clock.moveBy({ minutes: documented.longestMinutes, seconds: 1 })
  const after = await attempt(world, { email: ana.email, typed: password })
  probe.allows('the owner an hour after the last attack', after.status === 200, after.status)
}

async function keyOf(world: World, ana: Person) {
  const { beginPasskey, confirmPasskey, askPasskey, passkeySignIn } = contract.signIn
  const held = createAuthenticator(siteOrigin)
  const begun = await ana.does(beginPasskey)
  const credential = held.create(begun.options)
  await ana.does(confirmPasskey, {
    body: { challengeId: begun.challengeId, credential, name: 'Key' },
  })
  return async () => {
    const visitor = world.visitor()
    const { challengeId, options } = await visitor.does(askPasskey)
    const body = { challengeId, credential: held.get(options), device: 'browser' }
    return (await visitor.sends({ method: 'POST', path: passkeySignIn.path, body })).status
  }
}

/** A lock is no weapon against the owner. */
async function owners({ world, probe }: Asked): Promise<void> {
  const ana = await world.customer()
  const { email } = ana
  const known = await attempt(world, { email, typed: password })
  const cookie = [known.headers['set-cookie']]
    .flat()
    .map((one) => String(one).split(';')[0]!)
    .find((one) => one.includes('-device='))
  await lock(world, email)
  const stranger = await attempt(world, { email, typed: password })
  probe.refuses('a stranger with the right password', stranger.status === 401, stranger.status)
  const atHome = await attempt(world, { email, typed: password, cookie })
  probe.allows('the owner on a known device', atHome.status === 200, atHome.status)
  const made = await attempt(world, { email, typed: password, cookie: `${cookie}x` })
  probe.refuses('a device that only says it is known', made.status === 401, made.status)
  const ben = await world.customer()
  const signInByKey = await keyOf(world, ben)
  await lock(world, ben.email)
  const byKey = await signInByKey()
  probe.allows('the owner with a passkey', byKey === 200, byKey)
  await world.worker.settle()
  const mails = await rows(
    world,
    "SELECT id FROM mail_queue WHERE kind = 'accountLocked' AND account_id = ?",
    [idBytes(ana.account.id)],
  )
  probe.behind('the owner is told by mail', mails.length === 1, mails.length)
}

async function unlocked({ world, probe }: Asked): Promise<void> {
  const ana = await world.customer()
  const [eva, tom] = [await world.staff('support'), await world.staff('engineer')]
  await lock(world, ana.email)
  const asked = { params: { accountId: ana.account.id }, body: { reason: 'ownerCalled' as const } }
  const path = `/staff/accounts/${ana.account.id}/unlock`
  const engineer = await tom.sends({ method: 'POST', path, body: asked.body })
  probe.refuses('an engineer who unlocks a customer', engineer.status === 404, engineer.status)
  const still = await attempt(world, { email: ana.email, typed: password })
  probe.refuses('the account stays locked', still.status === 401, still.status)
  await eva.does(contract.locks.unlock, asked)
  const now = await attempt(world, { email: ana.email, typed: password })
  probe.allows('the owner, once support has unlocked', now.status === 200, now.status)
  const told = await rows(
    world,
    "SELECT reason FROM audit_events WHERE action = 'lock.lift' AND outcome = 'done' AND resource_id = ?",
    [ana.account.id],
  )
  probe.behind('with its reason in the trail', told[0]?.reason === 'ownerCalled')
}

export const boundedLockout = check({
  id: 'A07-06',
  promise: 'P17',
  owasp: ['A07:2021', 'A07:2025'],
  asvs: ['6.1.1', '6.3.1', '6.3.5'],
  cwe: ['CWE-307', 'CWE-799', 'CWE-645'],
  proves:
    'Account lockout counts per account across addresses and replicas, and cannot be turned against a victim',
  patience: 240,
  run: async ({ world, probe }) => {
    const second = await anotherApi(world)
    const asked = { world, probe, servers: [world.api.server, second.server] }
    await exactly(asked)
    await sameTime(asked, await sameAnswer(asked))
    await bounded(asked)
    await owners(asked)
    await unlocked(asked)
    await second.stop()
  },
  sabotages: [
    {
      name: 'only addresses are counted',
      file: 'apps/api/src/features/sign-in/check-credentials.ts',
      find: '  return [ofAccount(app, audience, index), ofSource(app, audience, request.counted)]',
      replace:
        '  return [ofSource(app, audience, `${request.counted}${index && ofAccount ? "" : ""}`)]',
    },
    {
      name: 'attempts are counted in the memory of one process',
      file: 'apps/api/src/features/sign-in/attempts.ts',
      find: `  const sorted = counted.toSorted((a, b) => a.key.compare(b.key))
  return transaction(app.db, (tx) => reserveIn(tx, sorted, now))`,
      replace: `  const here = remembered.get(app) ?? remembered.set(app, new Map()).get(app)!
  const reserved = counted.map((one) => {
    const name = one.key.toString('hex')
    const result = reserve(here.get(name) ?? { failures: 0, locks: 0, lockedUntil: null, lastAt: now }, allowanceOf(one), now)
    here.set(name, result.counter)
    return result
  })
  const admitted = reserved.every((one) => one.admitted)
  return Promise.resolve({ admitted, entries: counted.map((one) => ({ ...one, locked: false })), locks: [] })`,
      also: [
        {
          file: 'apps/api/src/features/sign-in/attempts.ts',
          find: `const keysOf = (counted: Counted[])`,
          replace: `const remembered = new WeakMap<App, Map<string, Counter>>()
const keysOf = (counted: Counted[])`,
        },
      ],
    },
    {
      name: 'counters are read and then written',
      file: 'apps/api/src/features/sign-in/attempts.ts',
      find: '  return transaction(app.db, (tx) => reserveIn(tx, sorted, now))',
      replace: '  return reserveIn(app.db as unknown as Transaction, sorted, now)',
    },
    {
      name: 'a lock is for good and for everybody',
      file: 'apps/api/src/features/sign-in/lockout.ts',
      find: 'export const waits = [1 * minute, 5 * minute, 15 * minute, 60 * minute] as const',
      replace:
        'export const waits = [1e6 * minute, 1e6 * minute, 1e6 * minute, 1e6 * minute] as const',
    },
    {
      name: 'known devices share the account’s counter',
      file: 'apps/api/src/features/sign-in/check-credentials.ts',
      find: '    if (known) return [ofDevice(app, accountId, hash)]',
      replace: '    if (known && !ofDevice) return []',
    },
    {
      name: 'what is locked is not hashed',
      file: 'apps/api/src/features/sign-in/check-credentials.ts',
      find: '  const stored = reservation.admitted ? (found?.password ?? null) : null\n',
      replace: `  const stored = reservation.admitted ? (found?.password ?? null) : null
  if (!reservation.admitted) return false\n`,
    },
  ],
})
