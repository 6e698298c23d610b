import { contract } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../../../test/client.ts'
import { placeOrder } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { idBytes } from '../../database/ids.ts'
import { indexPhones } from '../orders/orders.ts'
import { revealLimits } from './reveal-limit.ts'

const { searchCustomers, readCustomer, revealField, listLeads } = contract.customers
const { openCase, listCases, readCase, addNote, closeCase } = contract.cases
const { listAccesses, askWhy, setContact } = contract.privacy

let world: World
let support: Person
beforeAll(async () => {
  world = await startWorld()
  support = await world.staff('support')
})
afterAll(() => world.stop())

const whole = /Demo Customer|@demo\.girasol|555 0142|5550142|Demo Way/

/** A customer with an order, and a case about them. */
async function customerWithCase() {
  const ana = await world.customer()
  const order = await placeOrder(ana)
  const params = { customerId: ana.account.id }
  const body = { reason: 'order', orderId: order.id, note: 'Calls about the date' } as const
  const opened = await support.does(openCase, { params, body })
  return { ana, order, params, opened }
}

function revealOf(caseId: string, more: object = {}) {
  return {
    field: 'phone' as const,
    orderId: null as string | null,
    reason: 'arrangeVisit' as const,
    note: 'To agree on a day',
    caseId,
    ...more,
  }
}

describe('the support desk', () => {
  it('finds a customer by order number, e-mail and phone, masked', async () => {
    const ana = await world.customer()
    const order = await placeOrder(ana)
    const search = (body: object) => support.does(searchCustomers, { body: body as never })
    const byNumber = await search({ by: 'orderNumber', text: order.number })
    expect(byNumber.customers).toMatchObject([
      { id: ana.account.id, nameMasked: 'D••• C•••', areas: ['Phoenix, AZ •••••'], orders: 1 },
    ])
    const byEmail = await search({ by: 'email', text: ana.email.toUpperCase() })
    expect(byEmail.customers.map(({ id }) => id)).toEqual([ana.account.id])
    const byPhone = await search({ by: 'phone', text: '(602) 555-0142' })
    expect(byPhone.customers.map(({ id }) => id)).toContain(ana.account.id)
    expect((await search({ by: 'phone', text: '602 555 0143' })).customers).toEqual([])
    for (const found of [byNumber, byEmail, byPhone])
      expect(JSON.stringify(found)).not.toMatch(whole)
  })

  it('finds orders from before phones had an index, once they were indexed', async () => {
    const ana = await world.customer()
    const order = await placeOrder(ana)
    const id = idBytes(order.id)
    await world.admin.query('UPDATE orders SET phone_index = NULL WHERE id = ?', [id])
    const body = { by: 'phone', text: '602-555-0142' } as const
    const ids = async () =>
      (await support.does(searchCustomers, { body })).customers.map((hit) => hit.id)
    expect(await ids()).not.toContain(ana.account.id)
    expect(await indexPhones(world.api.app)).toBe(1)
    expect(await ids()).toContain(ana.account.id)
    expect(await indexPhones(world.api.app)).toBe(0)
  })

  it('never finds a crew or a colleague', async () => {
    const crew = await world.crew({ zip: '85001' })
    const found = await support.does(searchCustomers, { body: { by: 'email', text: crew.email } })
    expect(found.customers).toEqual([])
    for (const person of [crew, support]) {
      const params = { customerId: person.account.id }
      expect((await support.isRefused(readCustomer, { params })).code).toBe('notFound')
    }
  })

  it('shows one customer on one screen, masked', async () => {
    const { ana, order, params } = await customerWithCase()
    const seen = await support.does(readCustomer, { params })
    expect(seen).toMatchObject({
      nameMasked: 'D••• C•••',
      emailMasked: 'd•••@d•••.example',
      devices: 1,
      orders: [{ number: order.number, areaMasked: 'Phoenix, AZ •••••', phoneMasked: '•••• 42' }],
      cases: [{ reason: 'order', state: 'open' }],
    })
    expect(JSON.stringify(seen)).not.toMatch(whole)
    for (const role of ['sales', 'engineer', 'security'] as const) {
      const other = await world.staff(role)
      expect((await other.isRefused(readCustomer, { params })).code).toBe('notFound')
    }
    const { accesses } = await ana.does(listAccesses)
    expect(accesses[0]).toMatchObject({ role: 'support', fieldGroup: 'record', manner: 'masked' })
    expect(JSON.stringify(accesses)).not.toContain(support.account.id)
  })
})

describe('revealing one field', () => {
  it('gives it for five minutes, tells the trail and the customer', async () => {
    const { ana, order, params, opened } = await customerWithCase()
    const body = revealOf(opened.id, { orderId: order.id })
    const seen = await support.does(revealField, { params, body })
    expect(seen).toMatchObject({ field: 'phone', value: '+1 602 555 0142' })
    const until = new Date(seen.until).getTime()
    expect(until - world.clock.now().getTime()).toBeLessThanOrEqual(5 * 60_000)
    const { accesses } = await ana.does(listAccesses)
    expect(accesses[0]).toMatchObject({
      role: 'support',
      fieldGroup: 'phone',
      manner: 'revealed',
      reason: 'arrangeVisit',
      caseId: opened.id,
    })
    const [rows] = await world.admin.query(
      "SELECT reason, after_text FROM audit_events WHERE action = 'reveal.field'",
    )
    expect(rows).toMatchObject([{ reason: 'arrangeVisit' }])
    expect(JSON.stringify(rows)).toContain('phone')
    expect(JSON.stringify(rows)).not.toMatch(/555|agree on a day/)
  })

  it('needs an open case of this very customer', async () => {
    const { params, opened } = await customerWithCase()
    const other = await customerWithCase()
    const refused = async (caseId: string) =>
      (await support.isRefused(revealField, { params, body: revealOf(caseId, { field: 'name' }) }))
        .code
    expect(await refused(other.opened.id)).toBe('caseNotOpen')
    expect(await refused('01970000-0000-7000-8000-000000000000')).toBe('caseNotOpen')
    await support.does(closeCase, {
      params: { caseId: opened.id },
      body: { version: opened.version },
    })
    expect(await refused(opened.id)).toBe('caseNotOpen')
  })

  it('never reveals what belongs to somebody else’s order', async () => {
    const { params, opened } = await customerWithCase()
    const other = await customerWithCase()
    const body = revealOf(opened.id, { orderId: other.order.id })
    expect((await support.does(revealField, { params, body })).value).toBeNull()
  })

  it('is counted, also twenty at once', async () => {
    const { params, opened } = await customerWithCase()
    const rosa = await world.staff('support')
    const body = revealOf(opened.id, { field: 'name' })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        rosa.does(revealField, { params, body }).then(
          () => 'seen',
          () => 'refused',
        ),
      ),
    )
    expect(answers.filter((answer) => answer === 'seen')).toHaveLength(revealLimits.perHour)
    expect((await rosa.isRefused(revealField, { params, body })).code).toBe('revealLimitReached')
  })

  it('asks for a fresh factor', async () => {
    const { params, opened } = await customerWithCase()
    const rosa = await world.staff('support')
    world.clock.moveBy({ minutes: 11 })
    const body = revealOf(opened.id, { field: 'name' })
    expect((await rosa.isRefused(revealField, { params, body })).code).toBe('stepUpRequired')
  })
})

describe('asking why', () => {
  it('opens a case that support answers, and the customer reads', async () => {
    const desk = await world.staff('support')
    const { ana, params } = await customerWithCase().catch(async () => {
      const person = await world.customer()
      return { ana: person, params: { customerId: person.account.id } }
    })
    await desk.does(readCustomer, { params })
    const { accesses } = await ana.does(listAccesses)
    const accessId = accesses[0]!.id
    const question = 'Why did you look at my record?'
    const asked = await ana.does(askWhy, { params: { accessId }, body: { question } })
    expect(asked.asked).toMatchObject({ state: 'open', question, answers: [] })
    const again = { params: { accessId }, body: { question: null } }
    expect((await ana.isRefused(askWhy, again)).code).toBe('alreadyAsked')
    const other = await world.customer()
    expect((await other.isRefused(askWhy, again)).code).toBe('notFound')

    const { cases } = await desk.does(listCases)
    const waiting = cases.find(({ reason, customerId }) => {
      return reason === 'askedWhy' && customerId === ana.account.id
    })!
    const caseId = waiting.id
    const read = await desk.does(readCase, { params: { caseId } })
    expect(read).toMatchObject({
      access: { id: accessId },
      notes: [{ kind: 'question', text: question }],
    })
    const text = 'Somebody called about your order and we looked whether it was you.'
    const note = { version: 1, kind: 'note', text: 'Only for us' } as const
    await desk.does(addNote, { params: { caseId }, body: note })
    await desk.does(addNote, { params: { caseId }, body: { version: 2, kind: 'answer', text } })
    const stale = { params: { caseId }, body: { version: 2, kind: 'answer' as const, text } }
    expect((await desk.isRefused(addNote, stale)).code).toBe('caseNotOpen')
    const { accesses: after } = await ana.does(listAccesses)
    const told = after.find(({ id }) => id === accessId)!.asked
    expect(told).toMatchObject({ state: 'answered', answers: [{ text }] })
    expect(JSON.stringify(after)).not.toContain('Only for us')
    const [rows] = await world.admin.query('SELECT text_sealed FROM case_notes')
    for (const { text_sealed } of rows as { text_sealed: Buffer }[]) {
      expect(text_sealed.toString('latin1')).not.toMatch(/Why did you|Somebody called|Only for us/)
    }
  })
})

describe('leads', () => {
  it('are only people who asked to be contacted: first name and area, until they take it back', async () => {
    const sales = await world.staff('sales')
    const ana = await world.customer()
    expect((await sales.does(listLeads)).leads).toEqual([])
    await ana.does(setContact, { body: { channel: 'phone' } })
    const { leads } = await sales.does(listLeads)
    expect(leads).toMatchObject([{ id: ana.account.id, firstName: 'Demo', channel: 'phone' }])
    expect(JSON.stringify(leads)).not.toMatch(whole)
    await ana.does(setContact, { body: { channel: null } })
    expect((await sales.does(listLeads)).leads).toEqual([])
    expect(
      (await support.isRefused(listLeads).catch(() => ({ code: 'sessionOver' }))).code,
    ).toMatch(/notFound|sessionOver|signInRequired/)
  })
})
