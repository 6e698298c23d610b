import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anotherSession, atOnce } from '../../../../../test/another-session.ts'
import type { Person } from '../../../../../test/client.ts'
import { linkIn, newestMail } from '../../../../../test/mailed.ts'
import { anyEmail, password } from '../../../../../test/people.ts'
import { placeOrder } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { transaction } from '#/database/transaction.ts'
import { openAccount } from '../accounts/accounts.ts'

const requests = contract.customerRequests
const { approveRequest } = contract.approvals
const why = { reason: 'legalDuty', text: 'The court asked for it' } as const

let world: World
let sam: Person
let sue: Person
let one: Person
let two: Person
beforeAll(async () => {
  world = await startWorld()
  sam = await atOnce(world, 'support')
  sue = await atOnce(world, 'support')
  one = await atOnce(world, 'security')
  two = await atOnce(world, 'security')
})
afterAll(() => world.stop())

const agree = (approvalId: string) => ({ params: { approvalId }, body: { text: null } })
const about = (customer: Person) => ({ params: { customerId: customer.account.id } })

describe('everything about a customer', () => {
  it('is taken out by support once, when security agreed, and the customer sees it', async () => {
    const ana = await world.customer()
    await placeOrder(ana)
    const asked = { ...about(ana), body: why }
    const { approvalId } = await sam.does(requests.askCustomerExport, asked)
    for (const person of [sam, sue, await anotherSession(world, sam)])
      expect((await person.isRefused(approveRequest, agree(approvalId))).code).toBe('notFound')
    expect((await sam.does(requests.listExportPermits)).permits).toEqual([])
    await one.does(approveRequest, agree(approvalId))
    const { permits } = await sam.does(requests.listExportPermits)
    const permit = { params: { exportPermitId: permits[0]!.id } }
    expect((await sue.isRefused(requests.fetchCustomerExport, permit)).code).toBe('notFound')
    const path = `/staff/export-permits/${permits[0]!.id}/archive`
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => sam.sends({ method: 'POST', path })),
    )
    const good = answers.filter(({ status }) => status === 200)
    expect(good).toHaveLength(1)
    expect((good[0]!.body as Buffer).subarray(0, 2).toString()).toBe('PK')
    expect((await sam.isRefused(requests.fetchCustomerExport, permit)).code).toBe('notFound')
    const { accesses } = await ana.does(contract.privacy.listAccesses)
    expect(accesses).toMatchObject([{ role: 'support', manner: 'revealed', reason: 'legalDuty' }])
  })

  it('is gone after a day', async () => {
    const ana = await world.customer()
    const { approvalId } = await sam.does(requests.askCustomerExport, { ...about(ana), body: why })
    await one.does(approveRequest, agree(approvalId))
    const { permits } = await sam.does(requests.listExportPermits)
    world.clock.moveBy({ hours: 24, seconds: 1 })
    sam = await anotherSession(world, sam)
    sue = await anotherSession(world, sue)
    one = await anotherSession(world, one)
    two = await anotherSession(world, two)
    const permit = { params: { exportPermitId: permits[0]!.id } }
    expect((await sam.isRefused(requests.fetchCustomerExport, permit)).code).toBe('notFound')
  })
})

describe('another address for a customer', () => {
  it('counts three days after two agreed, and the old address is told and can stop it', async () => {
    const ana = await world.customer()
    const email = anyEmail()
    const body = { email, reason: 'lostMailbox', text: 'Called from the known number' } as const
    const { approvalId } = await sam.does(requests.askCustomerEmail, { ...about(ana), body })
    expect((await sam.isRefused(approveRequest, agree(approvalId))).code).toBe('notFound')
    const shown = await sue.does(approveRequest, agree(approvalId))
    expect(shown.changes).toContainEqual({ field: 'email', before: null, after: email })
    expect((await newestMail(world, ana.email)).text).toBeTruthy()
    const [rows] = await world.admin.query<RowDataPacket[]>(
      `SELECT * FROM outbox WHERE payload LIKE ? OR type LIKE ?`,
      [`%${email}%`, `%${email}%`],
    )
    expect(rows).toEqual([])
    world.clock.moveBy({ hours: 72, seconds: 1 })
    await world.worker.settle()
    const visitor = world.visitor()
    const signIn = { email, password, device: 'browser' }
    const answer = await visitor.sends({ method: 'POST', path: '/sessions', body: signIn })
    expect(answer.status).toBe(200)
  })

  it('is stopped by the link in the old mailbox', async () => {
    sam = await anotherSession(world, sam)
    sue = await anotherSession(world, sue)
    const ana = await world.customer()
    const email = anyEmail()
    const body = { email, reason: 'lostMailbox', text: 'Somebody pretends to be Ana' } as const
    const { approvalId } = await sam.does(requests.askCustomerEmail, { ...about(ana), body })
    await sue.does(approveRequest, agree(approvalId))
    const { challengeId, secret } = await linkIn(world, ana.email)
    await world.visitor().does(contract.emails.stopEmailChange, { body: { challengeId, secret } })
    world.clock.moveBy({ hours: 72, seconds: 1 })
    await world.worker.settle()
    const signIn = { email, password, device: 'browser' }
    const answer = await world.visitor().sends({ method: 'POST', path: '/sessions', body: signIn })
    expect(answer.status).toBe(401)
  })

  it('is not asked for or agreed to by the customer themselves, who also works here', async () => {
    const { app } = world.api
    const stored = await app.passwords.hash(password)
    const now = app.clock.now()
    const own = { role: 'customer', email: sue.email, name: 'Sue at home', language: 'en' } as const
    const customerId = await transaction(app.db, (tx) =>
      openAccount(app, tx, { ...own, crewId: null, password: stored, now }),
    )
    sam = await anotherSession(world, sam)
    sue = await anotherSession(world, sue)
    const body = { email: anyEmail(), reason: 'lostMailbox', text: 'For my own account' } as const
    const asked = { params: { customerId }, body }
    expect((await sue.isRefused(requests.askCustomerEmail, asked)).code).toBe('ownAccount')
    const { approvalId } = await sam.does(requests.askCustomerEmail, asked)
    expect((await sue.isRefused(approveRequest, agree(approvalId))).code).toBe('ownAccount')
  })
})

describe('a new wrapping key', () => {
  it('is made when two of security want it', async () => {
    one = await anotherSession(world, one)
    two = await anotherSession(world, two)
    const body = { reason: 'routine', text: 'Once a year' } as const
    const { approvalId } = await one.does(requests.askKeyRotation, { body })
    expect((await one.isRefused(approveRequest, agree(approvalId))).code).toBe('notFound')
    await two.does(approveRequest, agree(approvalId))
    const [told] = await world.admin.query<RowDataPacket[]>(
      `SELECT resource_id FROM audit_events WHERE action = 'key.rotate'`,
    )
    expect(told).toHaveLength(1)
    const ana = await world.customer()
    const [keys] = await world.admin.query<RowDataPacket[]>(
      'SELECT key_id FROM data_keys WHERE account_id = UNHEX(REPLACE(?, "-", ""))',
      [ana.account.id],
    )
    expect(keys[0]!['key_id']).toBe(told[0]!['resource_id'])
  })
})
