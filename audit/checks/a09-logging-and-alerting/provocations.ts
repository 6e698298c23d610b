import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { contract } from '@girasol/contract'
import { ensureCertificates } from '../../../launch/database/certificates.ts'
import { anotherApi } from '../../../test/another-api.ts'
import { firstStep } from '../../../test/factors.ts'
import { consoleOrigin } from '../../../test/origins.ts'
import { orderOf, saveEstimate } from '../../../test/ordering.ts'
import { password } from '../../../test/people.ts'
import type { World } from '../../../test/world.ts'

/** Something that must leave exactly one entry, and who is behind it. */
export type Provocation = {
  what: string
  kind: string
  outcome: 'done' | 'denied' | 'failed'
  /** Null for the system and for people who are not signed in. */
  actorId: string | null
  /** The request it happened in; null where there was none. */
  requestId: string | null
  /** What the answer's status must be, so that the right thing was provoked. */
  status: number
  seen: number
  /** By a program whose output nobody collects here. */
  unheard?: true
}

type Answer = { status: number; headers: Record<string, unknown> }

const told = (
  what: string,
  expected: Pick<Provocation, 'kind' | 'outcome' | 'actorId' | 'status'>,
  { status, headers }: Answer,
): Provocation => ({
  what,
  ...expected,
  requestId: String(headers['x-request-id']),
  seen: status,
})

/** Every sort of event that is worth a look, each provoked once. */
export async function provokeAll(world: World): Promise<Provocation[]> {
  const all: Provocation[][] = []
  for (const provoke of [signIns, refusals, staffDeeds, ownData, faults, handshake]) {
    all.push(await provoke(world))
  }
  return all.flat()
}

async function signIns(world: World): Promise<Provocation[]> {
  const ana = await world.customer()
  const eva = await world.staff('engineer')
  const visitor = world.visitor()
  const send = (given: string) =>
    visitor.sends({
      method: 'POST',
      path: '/sessions',
      body: { email: ana.email, password: given, device: 'browser' },
    })
  const nobody = { outcome: 'failed', actorId: null, status: 401 } as const
  const right = await send(password)
  const wrong = await send('not the password')
  const office = world.office()
  const given = { path: '/staff/sessions', email: eva.email!, password } as const
  const { answer: first, half } = await firstStep(world.api.server, office, given)
  const factor = await half.sends({
    method: 'POST',
    path: '/staff/sessions/factor',
    body: { proof: { kind: 'totp', code: '000000' } },
  })
  const out = await ana.sends({ method: 'DELETE', path: '/sessions/current' })
  const locked = await lockOut(world)
  return [
    told(
      'a sign-in',
      { kind: 'session.start', outcome: 'done', actorId: ana.account.id, status: 200 },
      right,
    ),
    told('a wrong password', { kind: 'session.start', ...nobody }, wrong),
    told(
      'the first of two steps',
      { kind: 'session.begin', outcome: 'done', actorId: eva.account.id, status: 200 },
      first,
    ),
    told(
      'a wrong second factor',
      { kind: 'factor.present', outcome: 'failed', actorId: eva.account.id, status: 403 },
      factor,
    ),
    told(
      'a sign-out',
      { kind: 'session.end', outcome: 'done', actorId: ana.account.id, status: 204 },
      out,
    ),
    told('a lockout', { kind: 'lock.set', outcome: 'done', actorId: null, status: 401 }, locked),
  ]
}

/** The tenth wrong password locks. */
async function lockOut(world: World): Promise<Answer> {
  const bob = await world.customer()
  const visitor = world.visitor()
  const body = { email: bob.email, password: 'not the password', device: 'browser' }
  let last: Answer | undefined
  for (let tries = 0; tries < 10; tries++) {
    last = await visitor.sends({ method: 'POST', path: '/sessions', body })
  }
  return last!
}

async function refusals(world: World): Promise<Provocation[]> {
  const ana = await world.customer()
  const mallory = await world.customer()
  const saved = await saveEstimate(ana)
  const idempotencyKey = randomUUID()
  const order = await ana.does(contract.orders.placeOrder, orderOf(saved), { idempotencyKey })
  const foreign = await mallory.sends({ method: 'GET', path: `/orders/${order.id}` })
  const invalid = await mallory.sends({ method: 'GET', path: '/orders?limit=many' })
  const forged = await ana.sends({
    method: 'DELETE',
    path: '/sessions/current',
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  })
  const nobody = await world.visitor().sends({ method: 'GET', path: '/orders' })
  const guessed = await world.visitor().sends({
    method: 'GET',
    path: `/estimates/${saved.estimate.id}`,
    headers: { 'x-estimate-key': 'A'.repeat(43) },
  })
  const unknown = await world.visitor().sends({ method: 'GET', path: '/wp-login.php' })
  const denied = { outcome: 'denied', actorId: null } as const
  const by = mallory.account.id
  return [
    told(
      "another's order",
      { kind: 'order.read', outcome: 'denied', actorId: by, status: 404 },
      foreign,
    ),
    told(
      'input against the schema',
      { kind: 'request.invalid', outcome: 'denied', actorId: by, status: 400 },
      invalid,
    ),
    told('a forged request', { kind: 'request.foreignOrigin', ...denied, status: 403 }, forged),
    told('no session', { kind: 'request.refused', ...denied, status: 401 }, nobody),
    told('a guessed key', { kind: 'request.refused', ...denied, status: 404 }, guessed),
    told('a path that there is not', { kind: 'request.refused', ...denied, status: 404 }, unknown),
    await overTheLimit(world),
  ]
}

/** Calls one endpoint until it is too often. */
async function overTheLimit(world: World): Promise<Provocation> {
  const hasty = await world.customer()
  let answer: Answer
  do answer = await hasty.sends({ method: 'GET', path: '/trail/checkpoint' })
  while (answer.status !== 429)
  const expected = { kind: 'request.limited', outcome: 'denied', status: 429 } as const
  return told('too many requests', { ...expected, actorId: hasty.account.id }, answer)
}

async function staffDeeds(world: World): Promise<Provocation[]> {
  const ana = await world.customer()
  const support = await world.staff('support')
  const security = await world.staff('security')
  const eva = await world.staff('engineer')
  const customer = `/staff/customers/${ana.account.id}`
  const note = 'Calls about the date'
  const opened = await support.does(contract.cases.openCase, {
    params: { customerId: ana.account.id },
    body: { reason: 'order', orderId: null, note },
  })
  const looked = await support.sends({ method: 'GET', path: customer })
  const revealed = await support.sends({
    method: 'POST',
    path: `${customer}/reveal`,
    body: { field: 'email', orderId: null, reason: 'arrangeVisit', note, caseId: opened.id },
  })
  const suspended = await security.sends({
    method: 'POST',
    path: `/staff/members/${eva.account.id}/suspend`,
    body: { reason: 'leaver' },
  })
  const done = { outcome: 'done' } as const
  const by = support.account.id
  return [
    told(
      'a look at a customer',
      { kind: 'customer.read', ...done, actorId: by, status: 200 },
      looked,
    ),
    told('a revealed field', { kind: 'reveal.field', ...done, actorId: by, status: 200 }, revealed),
    told(
      'an administrative change',
      { kind: 'staff.suspend', ...done, actorId: security.account.id, status: 204 },
      suspended,
    ),
  ]
}

async function ownData(world: World): Promise<Provocation[]> {
  const ana = await world.customer()
  const asked = await ana.sends({ method: 'POST', path: '/me/exports' })
  const expected = { kind: 'personalData.export', outcome: 'done', status: 200 } as const
  return [told('an export', { ...expected, actorId: ana.account.id }, asked)]
}

async function faults(world: World): Promise<Provocation[]> {
  const security = await world.staff('security')
  const ana = await world.customer()
  await world.admin.query('RENAME TABLE trail_checks TO trail_checks_away')
  const failed = await security.sends({ method: 'GET', path: '/staff/trail/state' })
  await world.admin.query('RENAME TABLE trail_checks_away TO trail_checks')
  await world.admin.query(
    'UPDATE accounts SET name_sealed = CONCAT(LEFT(name_sealed, LENGTH(name_sealed) - 1), 0x00) WHERE id = UNHEX(REPLACE(?, "-", ""))',
    [ana.account.id],
  )
  const broken = await ana.sends({ method: 'GET', path: '/me' })
  await world.api.app.egress
    .post('alert' as never, `https://169.254.169.254/latest?from=${consoleOrigin}`, {
      headers: {},
      body: '',
    })
    .catch(() => undefined)
  const failure = { outcome: 'failed', status: 500 } as const
  return [
    told(
      'a fault inside',
      { kind: 'request.failed', ...failure, actorId: security.account.id },
      failed,
    ),
    told(
      'a sealed value that was changed',
      { kind: 'key.denied', outcome: 'denied', actorId: null, status: 500 },
      broken,
    ),
    {
      what: 'a way out that is not listed',
      kind: 'egress.blocked',
      outcome: 'denied',
      actorId: null,
      requestId: null,
      status: 0,
      seen: 0,
    },
  ]
}

/** A caller that speaks no TLS to a listener that speaks nothing else. */
async function handshake(world: World): Promise<Provocation[]> {
  const folder = mkdtempSync(join(tmpdir(), 'girasol-tls-'))
  const tls = await ensureCertificates(folder, null, world.clock.now())
  const api = await anotherApi(world, { tls })
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('GET / HTTP/1.1\r\n\r\n')
  await once(socket, 'close')
  await api.stop()
  rmSync(folder, { recursive: true })
  const expected = {
    kind: 'tls.refused',
    outcome: 'denied',
    actorId: null,
    requestId: null,
  } as const
  return [{ what: 'a handshake that failed', ...expected, status: 0, seen: 0, unheard: true }]
}
