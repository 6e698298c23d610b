import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { createHash } from 'node:crypto'
import { idBytes } from '../../../apps/api/src/database/ids.ts'
import { createClient, type Headers, type Person } from '../../../test/client.ts'
import { cookieOf, firstStep, goingOn, totpCode } from '../../../test/factors.ts'
import { password } from '../../../test/people.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

type Asked = { world: World; probe: Probe }

async function rows(world: World, sql: string, values: unknown[] = []) {
  return (await world.admin.query<RowDataPacket[]>(sql, values))[0]
}
const sessionRows = (world: World, { account }: Person) =>
  rows(world, 'SELECT * FROM sessions WHERE account_id = ?', [idBytes(account.id)])
const me = async (world: World, headers: Headers, staff = false) => {
  const path = staff ? '/staff/me' : '/me'
  return (await createClient(world.api.server, headers).sends({ method: 'GET', path })).status
}

/** What is stored opens nothing, whichever way it is presented. */
async function atRest({ world, probe }: Asked): Promise<void> {
  const ana = await world.customer('app')
  const own = await me(world, ana.headers)
  probe.allows('a token that was given', own === 200, own)
  const [row] = await sessionRows(world, ana)
  const bytes = Buffer.from(ana.token!, 'base64url')
  probe.behind('tokens have 256 bits', bytes.length === 32, bytes.length)
  const digest = createHash('sha256').update(ana.token!).digest()
  probe.behind('the row holds the digest', digest.equals(row!.token_hash as Buffer))
  const all = JSON.stringify(row).concat(Buffer.from(JSON.stringify(row)).toString('base64'))
  probe.behind('and the token nowhere', !all.includes(ana.token!))
  for (const [name, value] of Object.entries(row!)) {
    const stolen = Buffer.isBuffer(value) ? value.toString('base64url') : String(value)
    const status = await me(world, { ...ana.headers, authorization: `Bearer ${stolen}` })
    probe.refuses(`the stolen column ${name} as a token`, status === 401, status)
  }
}

async function tokensDiffer({ world, probe }: Asked): Promise<void> {
  const people = await Promise.all(Array.from({ length: 12 }, () => world.customer('app')))
  const tokens = people.map(({ token }) => token!)
  const distinct = new Set(tokens.flatMap((token) => [token, token.slice(0, 8), token.slice(-8)]))
  probe.behind('no two tokens share their ends', distinct.size === 36, distinct.size)
}

/** Another token after each step, and the ones before it open nothing. */
async function renewed({ world, probe }: Asked): Promise<void> {
  const eva = await world.staff('engineer')
  const given = { path: '/staff/sessions', email: eva.email, password } as const
  const { half } = await firstStep(world.api.server, world.office(), given)
  world.clock.moveBy({ seconds: 30 })
  const { presentFactor, stepUp } = contract.staffSignIn
  const present = (path: string, client: typeof half) => {
    const proof = { kind: 'totp', code: totpCode(eva.totpSecret, world.clock.now()) }
    return client.sends({ method: 'POST', path, body: { proof } })
  }
  const full = await present(presentFactor.path, half)
  const inside = goingOn(world.api.server, half, full)
  const first = await me(world, inside.headers, true)
  probe.allows('the session after the factor', first === 200, first)
  const stale = await me(world, half.headers, true)
  probe.refuses('the token of before the factor', stale === 401, stale)
  world.clock.moveBy({ seconds: 30 })
  const proved = await present(stepUp.path, inside)
  const onward = goingOn(world.api.server, inside, proved)
  const second = await me(world, onward.headers, true)
  probe.allows('the session after a fresh proof', second === 200, second)
  const before = await me(world, inside.headers, true)
  probe.refuses('the token of before the fresh proof', before === 401, before)
}

/** A token that somebody else planted is never taken up. */
async function fixation({ world, probe }: Asked): Promise<void> {
  const ana = await world.customer()
  const planted = `__Host-girasol=${'A'.repeat(43)}`
  const visitor = world.visitor()
  const body = { email: ana.email, password, device: 'browser' }
  const headers = { cookie: planted }
  const answer = await visitor.sends({ method: 'POST', path: '/sessions', body, headers })
  const given = cookieOf(answer)
  probe.allows('signing in over a planted cookie', answer.status === 200, answer.status)
  probe.refuses(
    'a planted token',
    given !== planted && (await me(world, { ...visitor.headers, ...headers })) === 401,
  )
  const attacker = await world.customer()
  const over = await visitor.sends({
    method: 'POST',
    path: '/sessions',
    body,
    headers: { cookie: attacker.headers.cookie! },
  })
  const left = await me(world, attacker.headers)
  probe.refuses('the session that a browser had before', over.status === 200 && left === 401, left)
}

/** Unused, and at most: for both doors. */
async function ends({ world, probe }: Asked): Promise<void> {
  const eva = await world.staff('support')
  world.clock.moveBy({ minutes: 29 })
  const used = await me(world, eva.headers, true)
  probe.allows('staff after 29 minutes', used === 200, used)
  world.clock.moveBy({ minutes: 31 })
  const idle = await me(world, eva.headers, true)
  probe.refuses('staff after 31 unused minutes', idle === 401, idle)
  const tom = await world.staff('support')
  for (let half = 0; half < 24; half++) {
    world.clock.moveBy({ minutes: 29 })
    await me(world, tom.headers, true)
  }
  world.clock.moveBy({ minutes: 26 })
  const long = await me(world, tom.headers, true)
  probe.refuses('staff after 12 hours in use', long === 401, long)
  const ana = await world.customer()
  world.clock.moveBy({ days: 13 })
  const rested = await me(world, ana.headers)
  probe.allows('a customer after 13 days', rested === 200, rested)
  world.clock.moveBy({ days: 15 })
  const gone = await me(world, ana.headers)
  probe.refuses('a customer after 15 unused days', gone === 401, gone)
}

async function signedOut({ world, probe }: Asked): Promise<void> {
  const ana = await world.customer()
  await ana.does(contract.accounts.signOut)
  const out = await me(world, ana.headers)
  probe.refuses('a token after signing out', out === 401, out)
  const ben = await world.customer()
  const others = await Promise.all([1, 2].map(() => again(world, ben)))
  await ben.does(contract.signIn.revokeOtherDevices)
  for (const other of others) {
    const status = await me(world, other.headers)
    probe.refuses('another device after all were signed out', status === 401, status)
  }
  const kept = await me(world, ben.headers)
  probe.allows('the device that did it', kept === 200, kept)
  const elsewhere = await again(world, ben)
  const { changePassword } = contract.passwords
  const body = { current: password, password: 'another violet lantern 99' }
  const changed = await ben.sends({
    method: changePassword.method,
    path: changePassword.path,
    body,
  })
  probe.allows('a change of the password', changed.status < 300, changed.status)
  const after = await me(world, elsewhere.headers)
  probe.refuses('another device after the password was changed', after === 401, after)
}

const again = async (world: World, { email }: Person) =>
  (await firstStep(world.api.server, world.visitor(), { path: '/sessions', email, password })).half

export const sessionsAreStrong = check({
  id: 'A07-08',
  promise: 'P15',
  owasp: ['A07:2021', 'A07:2025'],
  asvs: ['7.2.1', '7.2.2', '7.2.3', '7.2.4', '7.3.1', '7.3.2', '7.4.1', '7.4.2', '7.4.3', '11.5.1'],
  cwe: ['CWE-384', 'CWE-613', 'CWE-312'],
  proves: 'Sessions are strong, hashed at rest and die on time',
  run: async ({ world, probe }) => {
    const asked = { world, probe }
    await atRest(asked)
    await tokensDiffer(asked)
    await renewed(asked)
    await fixation(asked)
    await signedOut(asked)
    await ends(asked)
  },
  sabotages: [
    {
      name: 'the token itself is stored',
      file: 'apps/api/src/security/sessions.ts',
      find: "  return createHash('sha256').update(token).digest()",
      replace: "  return Buffer.from(createHash ? token : '', 'base64url')",
    },
    {
      name: 'the session keeps its token over the factor',
      file: 'apps/api/src/security/sessions.ts',
      find: `  const [done] = await tx
    .deleteFrom('sessions')
    .where('id', '=', idBytes(sessionId))
    .where('standing', '=', standing)
    .execute()
  return done?.numDeletedRows === 1n`,
      replace: `  const [done] = await tx
    .updateTable('sessions')
    .set({ standing: 'full' })
    .where('id', '=', idBytes(sessionId))
    .where('standing', '=', standing)
    .execute()
  return done?.numUpdatedRows === 1n`,
    },
    {
      name: 'a fresh proof keeps the token',
      file: 'apps/api/src/security/sessions.ts',
      find: '    .set({ token_hash: tokenHash(token), proved_at: now })',
      replace: '    .set({ proved_at: now })',
    },
    {
      name: 'unused sessions of staff go on',
      file: 'apps/api/src/security/sessions.ts',
      find: '  staff: { idle: 30 * minute, absolute: 12 * hour },',
      replace: '  staff: { idle: 30 * hour, absolute: 12 * hour },',
    },
    {
      name: 'signing in again leaves the browser’s session before it',
      file: 'apps/api/src/features/sign-in/begin-session.ts',
      find: '  if (begun.previous) await endSession(tx, begun.previous)',
      replace: '  if (begun.previous === "") await endSession(tx, begun.previous)',
    },
  ],
})
