import { randomUUID } from 'node:crypto'
import { contract } from '@girasol/contract'
import { firstStep } from '../../../test/factors.ts'
import { orderOf, saveEstimate } from '../../../test/ordering.ts'
import { password } from '../../../test/people.ts'
import type { World } from '../../../test/world.ts'
import { faults, handshake } from './provoked-faults.ts'
import { type Answer, type Provocation, told } from './provoked.ts'

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
  const given = { path: '/staff/sessions', email: eva.email, password } as const
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
