import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anotherSession, atOnce } from '../../../../../test/another-session.ts'
import type { Person } from '../../../../../test/client.ts'
import { placeOrder } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { idBytes } from '#/database/ids.ts'

const { approveRequest, declineRequest } = contract.approvals
const sealed = contract.sealedAccess

let world: World
let eva: Person
let emil: Person
let one: Person
beforeAll(async () => {
  world = await startWorld()
  eva = await atOnce(world, 'engineer', 'Eva Ortiz')
  emil = await atOnce(world, 'engineer', 'Emil Ruiz')
  one = await atOnce(world, 'security')
})
afterAll(() => world.stop())

const agree = (approvalId: string) => ({ params: { approvalId }, body: { text: null } })

function asking(orderNumber: string, more: object = {}) {
  const why = { reason: 'defect', text: 'The price line is doubled' }
  return {
    body: { scope: 'order', orderNumber, minutes: 60, emergency: false, ...why, ...more } as never,
  }
}

async function running(order: { number: string }, more: object = {}) {
  const asked = await eva.does(sealed.askSealedAccess, asking(order.number, more))
  await emil.does(approveRequest, agree(asked.approvalId))
  return { params: { sealedAccessId: asked.sealedAccessId } }
}

async function reads(sealedAccessId: string) {
  const [rows] = await world.admin.query<RowDataPacket[]>(
    `SELECT * FROM audit_events WHERE action = 'sealedAccess.read' AND outcome = 'done' AND resource_id = ?`,
    [sealedAccessId],
  )
  return rows
}

describe('a sealed access', () => {
  it('opens one order, unmasked, after another has agreed; each look is in the trail and shown to the customer', async () => {
    const ana = await world.customer()
    const order = await placeOrder(ana)
    const other = await placeOrder(ana)
    const asked = await eva.does(sealed.askSealedAccess, asking(order.number))
    const params = { sealedAccessId: asked.sealedAccessId }
    expect((await eva.isRefused(sealed.readSealed, { params })).code).toBe('notFound')
    expect((await eva.isRefused(approveRequest, agree(asked.approvalId))).code).toBe('notFound')
    const second = await anotherSession(world, eva)
    expect((await second.isRefused(approveRequest, agree(asked.approvalId))).code).toBe('notFound')
    await emil.does(approveRequest, agree(asked.approvalId))
    const seen = await eva.does(sealed.readSealed, { params })
    expect(seen.customer).toMatchObject({ name: 'Demo Customer', email: ana.email })
    expect(seen.orders.map(({ number }) => number)).toEqual([order.number])
    expect(seen.orders[0]!.address).toEqual(order.address)
    expect(JSON.stringify(seen)).not.toContain(other.number)
    await eva.does(sealed.readSealed, { params })
    expect(await reads(asked.sealedAccessId)).toHaveLength(2)
    const [shown] = await world.admin.query<RowDataPacket[]>(
      'SELECT actor_role, manner, reason FROM personal_accesses WHERE customer_id = ? AND manner = ?',
      [idBytes(ana.account.id), 'sealed'],
    )
    expect(shown).toEqual([
      { actor_role: 'engineer', manner: 'sealed', reason: 'defect' },
      { actor_role: 'engineer', manner: 'sealed', reason: 'defect' },
    ])
  })

  it('of a customer opens all their orders and nobody else’s', async () => {
    const ana = await world.customer()
    const orders = [await placeOrder(ana), await placeOrder(ana)]
    const access = await running(orders[0]!, { scope: 'customer' })
    const seen = await eva.does(sealed.readSealed, access)
    expect(seen.orders.map(({ number }) => number).sort()).toEqual(
      orders.map(({ number }) => number).sort(),
    )
  })

  it('opens nothing to others, not to who agreed, and nothing once its time is over or it was ended', async () => {
    const order = await placeOrder(await world.customer())
    const access = await running(order)
    for (const person of [emil, one, await atOnce(world, 'support'), await atOnce(world, 'sales')])
      expect((await person.isRefused(sealed.readSealed, access)).code).toBe('notFound')
    await eva.does(sealed.readSealed, access)
    await one.does(sealed.endSealed, access)
    expect((await eva.isRefused(sealed.readSealed, access)).code).toBe('notFound')
    const short = await running(order, { minutes: 15 })
    await eva.does(sealed.readSealed, short)
    world.clock.moveBy({ minutes: 14, seconds: 58 })
    eva = await anotherSession(world, eva)
    await eva.does(sealed.readSealed, short)
    world.clock.moveBy({ seconds: 3 })
    expect((await eva.isRefused(sealed.readSealed, short)).code).toBe('notFound')
    expect(await reads(short.params.sealedAccessId)).toHaveLength(2)
    emil = await anotherSession(world, emil)
    one = await anotherSession(world, one)
  })

  it('is gone with the role', async () => {
    const order = await placeOrder(await world.customer())
    const access = await running(order)
    await eva.does(sealed.readSealed, access)
    const change = (role: string) =>
      world.admin.query('UPDATE accounts SET role = ? WHERE id = ?', [
        role,
        idBytes(eva.account.id),
      ])
    await change('support')
    expect((await eva.isRefused(sealed.readSealed, access)).code).toBe('notFound')
    await change('engineer')
  })

  it('that is declined opens nothing, and says why', async () => {
    const order = await placeOrder(await world.customer())
    const asked = await eva.does(sealed.askSealedAccess, asking(order.number))
    const { approvalId, sealedAccessId } = asked
    await emil.does(declineRequest, { params: { approvalId }, body: { text: 'Use the copy' } })
    expect((await eva.isRefused(sealed.readSealed, { params: { sealedAccessId } })).code).toBe(
      'notFound',
    )
    const { accesses } = await eva.does(sealed.listSealedAccesses)
    expect(accesses.find(({ id }) => id === sealedAccessId)).toMatchObject({ state: 'refused' })
  })

  it('is for at most four hours, of an order that exists, and for engineers only', async () => {
    const order = await placeOrder(await world.customer())
    const long = await eva.isRefused(sealed.askSealedAccess, asking(order.number, { minutes: 241 }))
    expect(long.code).toBe('invalidInput')
    expect((await eva.isRefused(sealed.askSealedAccess, asking('GS-22222222'))).code).toBe(
      'notFound',
    )
    for (const person of [one, await atOnce(world, 'support')])
      expect((await person.isRefused(sealed.askSealedAccess, asking(order.number))).code).toBe(
        'notFound',
      )
  })
})

describe('an emergency', () => {
  it('needs two others, and a third looks at it afterwards', async () => {
    const order = await placeOrder(await world.customer())
    const asked = await eva.does(
      sealed.askSealedAccess,
      asking(order.number, { emergency: true, reason: 'incident' }),
    )
    const access = { params: { sealedAccessId: asked.sealedAccessId } }
    const first = await emil.does(approveRequest, agree(asked.approvalId))
    expect(first).toMatchObject({ state: 'open', firstApprover: { id: emil.account.id } })
    expect((await eva.isRefused(sealed.readSealed, access)).code).toBe('notFound')
    expect((await emil.isRefused(approveRequest, agree(asked.approvalId))).code).toBe('notFound')
    await one.does(approveRequest, agree(asked.approvalId))
    await eva.does(sealed.readSealed, access)
    const verdict = { ...access, body: { verdict: 'justified', text: 'The outage was real' } }
    for (const person of [eva, emil, one])
      expect((await person.isRefused(sealed.reviewEmergency, verdict)).code).toBe('notFound')
    const third = await atOnce(world, 'security')
    const due = (await third.does(sealed.listSealedAccesses)).accesses
    expect(due.find(({ id }) => id === asked.sealedAccessId)).toMatchObject({
      review: 'due',
      mayReview: true,
    })
    await third.does(sealed.reviewEmergency, verdict as never)
    expect((await third.isRefused(sealed.reviewEmergency, verdict)).code).toBe('requestOutdated')
    const [told] = await world.admin.query<RowDataPacket[]>(
      `SELECT action FROM audit_events WHERE resource_id = ? AND outcome = 'done' ORDER BY id`,
      [asked.sealedAccessId],
    )
    expect(told.map(({ action }) => action)).toEqual([
      'breakGlass.request',
      'breakGlass.open',
      'sealedAccess.read',
      'breakGlass.review',
    ])
  })

  it('is opened by two even when many agree at once', async () => {
    const order = await placeOrder(await world.customer())
    const asked = await eva.does(sealed.askSealedAccess, asking(order.number, { emergency: true }))
    const access = { params: { sealedAccessId: asked.sealedAccessId } }
    const path = `/staff/approvals/${asked.approvalId}/approve`
    const send = (person: Person) => person.sends({ method: 'POST', path, body: { text: null } })
    await Promise.all(Array.from({ length: 10 }, () => send(emil)))
    expect((await eva.isRefused(sealed.readSealed, access)).code).toBe('notFound')
    const others = await Promise.all([1, 2, 3].map(() => atOnce(world, 'engineer')))
    await Promise.all(others.flatMap((person) => [send(person), send(person)]))
    await eva.does(sealed.readSealed, access)
  })
})
