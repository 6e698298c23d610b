import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anotherSession, atOnce } from '../../../../../test/another-session.ts'
import { createClient, type Person } from '../../../../../test/client.ts'
import { linkIn, newestMail } from '../../../../../test/mailed.ts'
import { anyEmail, fromConsole } from '../../../../../test/people.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { idBytes } from '#/database/ids.ts'

const { approveRequest } = contract.approvals
const members = contract.staffMembers
const longEnough = 'ochre kettle mountain 41 reeds'

let world: World
let one: Person
let two: Person
beforeAll(async () => {
  world = await startWorld()
  one = await atOnce(world, 'security')
  two = await atOnce(world, 'security')
})
afterAll(() => world.stop())

const agree = (approvalId: string) => ({ params: { approvalId }, body: { text: null } })

function invite(email: string, role = 'engineer') {
  const body = { email, name: 'Eva Ortiz', role, language: 'es' } as const
  const why = { reason: 'newColleague', text: 'Starts in December' } as const
  return { body: { ...body, ...why } as never }
}

/** Invited by one, approved by two, mail read. */
async function invited(email = anyEmail()) {
  const { approvalId } = await one.does(members.inviteStaff, invite(email))
  await two.does(approveRequest, agree(approvalId))
  const { challengeId, secret, page } = await linkIn(world, email)
  return { email, invitationId: challengeId, secret, page }
}

const visitor = () => createClient(world.api.server, fromConsole)
const join = (link: { invitationId: string; secret: string }, password = longEnough) => ({
  body: { invitationId: link.invitationId, secret: link.secret, password },
})

async function row(sql: string, values: unknown[]) {
  const [rows] = await world.admin.query<RowDataPacket[]>(sql, values)
  return rows
}

describe('an invitation', () => {
  it('is sent when two want it, and lets its reader in as far as setting up a factor', async () => {
    const link = await invited()
    const client = visitor()
    const answer = await client.sends({
      method: 'POST',
      path: '/staff/members/joined',
      body: join(link).body,
    })
    expect(answer.status).toBe(204)
    const cookie = String(answer.headers['set-cookie']).split(';')[0]!
    const eva = createClient(world.api.server, { ...fromConsole, cookie })
    expect(
      (await eva.isRefused(contract.staff.findOrder, { params: { number: 'GS-7K2M9QXR' } })).code,
    ).toBe('secondFactorRequired')
    const { members: all } = await one.does(members.listStaff)
    const her = all.find(({ email }) => email === link.email)
    expect(her).toMatchObject({ name: 'Eva Ortiz', role: 'engineer', state: 'active' })
    const told = await row(
      `SELECT action, after_text FROM audit_events WHERE resource = 'account' AND resource_id = ?`,
      [her!.id],
    )
    expect(told.map(({ action }) => action)).toEqual(['invitation.accept'])
    expect(JSON.parse(told[0]!['after_text'])).toMatchObject({ role: 'engineer', state: 'active' })
  })

  it('opens once, also of many that come together, and not with a wrong secret or a weak password', async () => {
    const link = await invited()
    const wrong = { ...link, secret: 'A'.repeat(43) }
    expect((await visitor().isRefused(members.acceptInvitation, join(wrong))).code).toBe(
      'linkNotAccepted',
    )
    for (const weak of ['short and 1', 'passwordpassword', 'eva ortiz eva ortiz'])
      expect((await visitor().isRefused(members.acceptInvitation, join(link, weak))).code).toBe(
        'weakPassword',
      )
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        visitor().sends({ method: 'POST', path: '/staff/members/joined', body: join(link).body }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400, 400, 400, 400])
    expect((await visitor().isRefused(members.acceptInvitation, join(link))).code).toBe(
      'linkNotAccepted',
    )
  })

  it('is over after a day, and when somebody takes it back', async () => {
    const link = await invited()
    const params = { invitationId: link.invitationId }
    await one.does(members.withdrawInvitation, { params })
    expect((await visitor().isRefused(members.acceptInvitation, join(link))).code).toBe(
      'linkNotAccepted',
    )
    const late = await invited()
    world.clock.moveBy({ hours: 24, seconds: 1 })
    one = await anotherSession(world, one)
    two = await anotherSession(world, two)
    expect((await visitor().isRefused(members.acceptInvitation, join(late))).code).toBe(
      'linkNotAccepted',
    )
  })

  it('is not for who is here already, however they write their address', async () => {
    const box = anyEmail()
    const link = await invited(box)
    await visitor().does(members.acceptInvitation, join(link))
    const [name, host] = box.split('@')
    for (const other of [box, box.toUpperCase(), `${name}+2@${host}`])
      expect((await one.isRefused(members.inviteStaff, invite(other))).code).toBe('memberExists')
  })

  it('makes nobody a second self: who was invited cannot decide for who invited them, for a week', async () => {
    const mail = anyEmail()
    const { approvalId } = await one.does(members.inviteStaff, invite(mail, 'security'))
    await two.does(approveRequest, agree(approvalId))
    const alias = await linkIn(world, mail)
    await visitor().does(
      members.acceptInvitation,
      join({ invitationId: alias.challengeId, secret: alias.secret }),
    )
    const { members: all } = await one.does(members.listStaff)
    const her = all.find(({ email }) => email === mail)!
    const second = await anotherSession(world, {
      ...two,
      account: { id: her.id, role: 'security', name: her.name, language: 'es', crewId: null },
    })
    const asked = await one.does(members.inviteStaff, invite(anyEmail()))
    expect((await second.isRefused(approveRequest, agree(asked.approvalId))).code).toBe('notFound')
    const own = await second.does(members.inviteStaff, invite(anyEmail()))
    expect((await one.isRefused(approveRequest, agree(own.approvalId))).code).toBe('notFound')
    world.clock.moveBy({ days: 7, seconds: 1 })
    const later = await anotherSession(world, one)
    const fresh = await later.does(members.inviteStaff, invite(anyEmail()))
    const after = await anotherSession(world, second)
    expect(await after.does(approveRequest, agree(fresh.approvalId))).toMatchObject({
      state: 'approved',
    })
    one = await anotherSession(world, one)
    two = await anotherSession(world, two)
  })
})

describe('a colleague', () => {
  const ask = (member: Person, more: object = {}) => ({
    params: { staffMemberId: member.account.id },
    body: { reason: 'clearedUp', text: 'It was a mistake', ...more } as never,
  })

  it('who is suspended is shut out at the next request; two bring them back', async () => {
    const sam = await atOnce(world, 'support')
    await sam.does(contract.staff.listRecentOrders)
    const params = { staffMemberId: sam.account.id }
    await one.does(members.suspendStaff, { params, body: { reason: 'suspectedMisuse' } })
    expect((await sam.isRefused(contract.staff.listRecentOrders)).code).toBe('signInRequired')
    expect(
      await row('SELECT 1 FROM sessions WHERE account_id = ?', [idBytes(sam.account.id)]),
    ).toEqual([])
    const again = await anotherSession(world, sam)
    expect((await again.isRefused(contract.staff.listRecentOrders)).code).toBe('signInRequired')
    const twice = await two.isRefused(members.suspendStaff, { params, body: { reason: 'leaver' } })
    expect(twice.code).toBe('requestOutdated')
    const { approvalId } = await one.does(members.restoreStaff, ask(sam))
    expect((await one.isRefused(approveRequest, agree(approvalId))).code).toBe('notFound')
    await two.does(approveRequest, agree(approvalId))
    const back = await anotherSession(world, sam)
    await back.does(contract.staff.listRecentOrders)
  })

  it('changes nothing of their own, not even to less', async () => {
    const params = { staffMemberId: one.account.id }
    const suspended = { params, body: { reason: 'leaver' } }
    expect((await one.isRefused(members.suspendStaff, suspended)).code).toBe('notFound')
    for (const endpoint of [members.restoreStaff, members.resetFactors])
      expect((await one.isRefused(endpoint, ask(one))).code).toBe('notFound')
    const role = await one.isRefused(members.changeStaffRole, ask(one, { role: 'support' }))
    expect(role.code).toBe('notFound')
  })

  it('has other duties from the next request on, is told so by mail, and comes in anew', async () => {
    const sam = await atOnce(world, 'sales')
    const { approvalId } = await one.does(members.changeStaffRole, ask(sam, { role: 'engineer' }))
    await two.does(approveRequest, agree(approvalId))
    expect((await sam.isRefused(contract.staff.readHealth)).code).toBe('signInRequired')
    const again = await anotherSession(world, {
      ...sam,
      account: { ...sam.account, role: 'engineer' },
    })
    await again.does(contract.staff.readHealth)
    expect((await newestMail(world, sam.email)).text).toMatch(/engineer/i)
  })

  it('who lost their factors gets new ones when two agree', async () => {
    const sam = await atOnce(world, 'engineer')
    const { approvalId } = await one.does(members.resetFactors, ask(sam, { reason: 'lostFactor' }))
    await two.does(approveRequest, agree(approvalId))
    expect((await sam.isRefused(contract.staff.readHealth)).code).toBe('signInRequired')
    const told = await row(
      `SELECT reason FROM audit_events WHERE action = 'factor.reset' AND resource_id = ?`,
      [sam.account.id],
    )
    expect(told.map(({ reason }) => reason)).toEqual(['lostFactor'])
  })

  it('of security is not moved away when too few would remain', async () => {
    const { members: all } = await one.does(members.listStaff)
    for (const { id, role } of all)
      if (role === 'security' && ![one.account.id, two.account.id].includes(id))
        await world.admin.query(`UPDATE accounts SET role = 'support' WHERE id = ?`, [idBytes(id)])
    const refused = await one.isRefused(members.changeStaffRole, ask(two, { role: 'sales' }))
    expect(refused.code).toBe('lastSecurityPerson')
  })

  it('of no other role sees the staff or changes it', async () => {
    for (const role of ['support', 'sales', 'engineer'] as const) {
      const person = await atOnce(world, role)
      expect((await person.isRefused(members.listStaff)).code).toBe('notFound')
      expect((await person.isRefused(members.inviteStaff, invite(anyEmail()))).code).toBe(
        'notFound',
      )
    }
  })
})
