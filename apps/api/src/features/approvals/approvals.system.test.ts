import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../../../test/client.ts'
import { anotherSession, atOnce } from '../../../../../test/another-session.ts'
import { placeOrder } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { idBytes } from '#/database/ids.ts'

const { listApprovals, approveRequest, declineRequest, withdrawRequest } = contract.approvals
const { changeStaffRole, listStaff } = contract.staffMembers

let world: World
let one: Person
let two: Person
let three: Person
beforeAll(async () => {
  world = await startWorld()
  one = await atOnce(world, 'security')
  two = await atOnce(world, 'security')
  three = await atOnce(world, 'security')
})
afterAll(() => world.stop())

/** Asks that somebody become an engineer. */
async function askRole(requester: Person, subject: Person, role = 'engineer'): Promise<string> {
  const params = { staffMemberId: subject.account.id }
  const body = { role, reason: 'newDuties', text: 'Moves to the field team' } as never
  return (await requester.does(changeStaffRole, { params, body })).approvalId
}

const agree = (approvalId: string) => ({ params: { approvalId }, body: { text: null } })

async function entries(action: string, resourceId: string) {
  const [rows] = await world.admin.query<RowDataPacket[]>(
    'SELECT * FROM audit_events WHERE action = ? AND resource_id = ?',
    [action, resourceId],
  )
  return rows
}

async function stateOf(approvalId: string) {
  const [rows] = await world.admin.query<RowDataPacket[]>('SELECT * FROM approvals WHERE id = ?', [
    idBytes(approvalId),
  ])
  return rows[0]!
}

describe('a request for two people', () => {
  it('shows the second one who asks for what, why, and until when', async () => {
    const sam = await atOnce(world, 'support')
    const approvalId = await askRole(one, sam)
    const { approvals } = await two.does(listApprovals)
    expect(approvals.find(({ id }) => id === approvalId)).toMatchObject({
      kind: 'staffRole',
      state: 'open',
      requester: { id: one.account.id, name: 'Demo security' },
      subject: { kind: 'account', id: sam.account.id, label: 'Demo support' },
      changes: [{ field: 'role', before: 'support', after: 'engineer' }],
      reason: { code: 'newDuties', text: 'Moves to the field team' },
      mayDecide: true,
      mine: false,
    })
    const own = (await one.does(listApprovals)).approvals.find(({ id }) => id === approvalId)
    expect(own).toMatchObject({ mayDecide: false, mine: true })
    const row = await stateOf(approvalId)
    expect(JSON.stringify(row)).not.toContain('Moves to')
    expect(row['reason_sealed'].toString('latin1')).not.toContain('field team')
  })

  it('is applied by the second one, at once and in one event, and its subject reads it nowhere', async () => {
    const sam = await atOnce(world, 'support')
    const approvalId = await askRole(one, sam)
    const decided = await two.does(approveRequest, agree(approvalId))
    expect(decided).toMatchObject({ state: 'approved', decider: { id: two.account.id } })
    const { members } = await one.does(listStaff)
    expect(members.find(({ id }) => id === sam.account.id)).toMatchObject({ role: 'engineer' })
    const granted = await entries('role.grant', sam.account.id)
    expect(granted).toHaveLength(1)
    expect(granted[0]).toMatchObject({
      actor_role: 'security',
      reason: 'newDuties',
      before_text: '{"role":"support"}',
    })
    expect(JSON.parse(granted[0]!['after_text'])).toEqual({
      role: 'engineer',
      requesterId: one.account.id,
    })
    expect((await sam.isRefused(listApprovals)).code).toBe('signInRequired')
  })

  it('is never decided by who made it, whatever session they come with', async () => {
    const sam = await atOnce(world, 'support')
    const approvalId = await askRole(one, sam)
    expect((await one.isRefused(approveRequest, agree(approvalId))).code).toBe('notFound')
    const again = await anotherSession(world, one)
    expect((await again.isRefused(approveRequest, agree(approvalId))).code).toBe('notFound')
    const text = { params: { approvalId }, body: { text: 'On second thoughts' } }
    expect((await again.isRefused(declineRequest, text)).code).toBe('notFound')
    expect((await stateOf(approvalId))['state']).toBe('open')
  })

  it('is not decided by whom it is about, nor by a role whose duty it is not', async () => {
    const approvalId = await askRole(one, three, 'sales')
    expect((await three.isRefused(approveRequest, agree(approvalId))).code).toBe('notFound')
    for (const role of ['support', 'engineer', 'sales'] as const) {
      const other = await atOnce(world, role)
      expect((await other.isRefused(approveRequest, agree(approvalId))).code).toBe('notFound')
    }
    await one.does(withdrawRequest, { params: { approvalId } })
    expect((await stateOf(approvalId))['state']).toBe('withdrawn')
  })

  it('is applied once when twenty agree at the same moment, and never by its maker among them', async () => {
    const sam = await atOnce(world, 'support')
    const approvalId = await askRole(one, sam)
    const callers = Array.from({ length: 20 }, (_, turn) => [two, three, one][turn % 3]!)
    const answers = await Promise.all(
      callers.map((caller) =>
        caller.sends({
          method: 'POST',
          path: `/staff/approvals/${approvalId}/approve`,
          body: { text: null },
        }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const told = await entries('approval.approve', approvalId)
    expect(told.filter((entry) => entry['outcome'] === 'done')).toHaveLength(1)
    // The requester's own tries are denials, and told as such.
    expect(told.filter((entry) => entry['outcome'] === 'denied').length).toBeGreaterThan(0)
    expect(await entries('role.grant', sam.account.id)).toHaveLength(1)
    const row = await stateOf(approvalId)
    expect(row['decided_by'].equals(idBytes(one.account.id))).toBe(false)
  })

  it('cannot be approved by its maker even by a program that forgets to ask: the database refuses', async () => {
    const sam = await atOnce(world, 'support')
    const approvalId = await askRole(one, sam)
    const forged = world.admin.query(
      `UPDATE approvals SET state = 'approved', decided_by = requester_id WHERE id = ?`,
      [idBytes(approvalId)],
    )
    await expect(forged).rejects.toThrow(/approvals_other_person/)
  })

  it('ends after a day by itself, says so, and cannot be decided any more', async () => {
    const sam = await atOnce(world, 'support')
    const approvalId = await askRole(one, sam)
    world.clock.moveBy({ hours: 24, seconds: 1 })
    one = await anotherSession(world, one)
    two = await anotherSession(world, two)
    three = await anotherSession(world, three)
    expect((await two.isRefused(approveRequest, agree(approvalId))).code).toBe('approvalClosed')
    await world.worker.settle()
    expect((await stateOf(approvalId))['state']).toBe('expired')
    expect(await entries('approval.expire', approvalId)).toHaveLength(1)
    const { approvals } = await one.does(listApprovals)
    expect(approvals.find(({ id }) => id === approvalId)).toMatchObject({ state: 'expired' })
  })

  it('says why it was declined to who made it', async () => {
    const sam = await atOnce(world, 'support')
    const approvalId = await askRole(one, sam)
    const body = { text: 'Not before the training' }
    await two.does(declineRequest, { params: { approvalId }, body })
    const { approvals } = await one.does(listApprovals)
    expect(approvals.find(({ id }) => id === approvalId)).toMatchObject({
      state: 'declined',
      decider: { id: two.account.id },
      decisionText: 'Not before the training',
    })
    expect((await two.isRefused(approveRequest, agree(approvalId))).code).toBe('approvalClosed')
  })

  it('of somebody who was shut out since is declined, and never carried out', async () => {
    const sam = await atOnce(world, 'support')
    const approvalId = await askRole(three, sam)
    const params = { staffMemberId: three.account.id }
    await one.does(contract.staffMembers.suspendStaff, {
      params,
      body: { reason: 'suspectedMisuse' },
    })
    expect((await two.isRefused(approveRequest, agree(approvalId))).code).toBe('approvalClosed')
    const body = { text: 'Asked for by somebody who left' }
    await two.does(declineRequest, { params: { approvalId }, body })
  })

  it('is not made twice', async () => {
    const sam = await atOnce(world, 'support')
    await askRole(one, sam)
    const params = { staffMemberId: sam.account.id }
    const body = { role: 'sales', reason: 'newDuties', text: 'Moves to the field team' }
    expect((await two.isRefused(changeStaffRole, { params, body })).code).toBe('alreadyRequested')
  })

  it('for a refund above the limit is decided by another of support', async () => {
    const ana = await world.customer()
    const order = await placeOrder(ana)
    const [sam, sue] = [await atOnce(world, 'support'), await atOnce(world, 'support')]
    const params = { orderId: order.id }
    const refund = (amountCents: number) => ({
      params,
      body: { amountCents, reason: 'serviceFailure', text: 'Came two weeks late' } as const,
    })
    const small = await sam.does(contract.refunds.refundOrder, refund(30_000), {
      idempotencyKey: 'refund-small',
    })
    expect(small).toEqual({ refundId: expect.any(String), approvalId: null })
    const large = await sam.does(contract.refunds.refundOrder, refund(30_000), {
      idempotencyKey: 'refund-large',
    })
    expect(large).toEqual({ refundId: null, approvalId: expect.any(String) })
    const approvalId = large.approvalId!
    expect((await sam.isRefused(approveRequest, agree(approvalId))).code).toBe('notFound')
    expect((await one.isRefused(approveRequest, agree(approvalId))).code).toBe('notFound')
    await sue.does(approveRequest, agree(approvalId))
    const { refunds } = await ana.does(contract.refunds.listRefunds, { params })
    expect(refunds.map(({ amountCents }) => amountCents)).toEqual([30_000, 30_000])
    const stranger = await world.customer()
    expect((await stranger.isRefused(contract.refunds.listRefunds, { params })).code).toBe(
      'notFound',
    )
    const much = await sam.isRefused(contract.refunds.refundOrder, refund(order.totalCents), {
      idempotencyKey: 'refund-much',
    })
    expect(much.code).toBe('refundTooLarge')
  })
})
