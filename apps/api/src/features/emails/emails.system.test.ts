import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeIn, linkIn, newcomer, newestMail, signUpByMail } from '../../../../../test/mailed.ts'
import type { Person } from '../../../../../test/client.ts'
import { anyEmail, fromSite, password } from '../../../../../test/people.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

const { readEmail, askEmailChange, changeEmail, keepEmail, stopEmailChange } = contract.emails
const { readMe, changeProfile } = contract.accounts

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

async function rows(sql: string, values: unknown[] = []): Promise<RowDataPacket[]> {
  return (await world.admin.query<RowDataPacket[]>(sql, values))[0]
}

async function mayEnter(email: string): Promise<boolean> {
  const body = { email, password, device: 'browser' }
  const answer = await world.visitor().sends({ method: 'POST', path: '/sessions', body })
  return answer.status === 200
}

/** Asks for a change and types the code. */
async function change(ana: Person, email: string) {
  const { challengeId } = await ana.does(askEmailChange, { body: { email } })
  const code = await codeIn(world, email)
  return ana.does(changeEmail, { body: { challengeId, code, email } })
}

describe('changing the address', () => {
  it('counts after three days, in which the old one goes on', async () => {
    const ana = await world.customer()
    const next = anyEmail()
    const { pending } = await change(ana, next)
    expect(pending).toEqual({ email: next, countsAt: expect.any(String) as string })
    const wait = Date.parse(pending!.countsAt) - world.clock.now().getTime()
    expect(wait / 3_600_000).toBeCloseTo(72, 2)
    expect([await mayEnter(ana.email), await mayEnter(next)]).toEqual([true, false])
    world.clock.moveBy({ hours: 71 })
    await world.worker.settle()
    expect(await mayEnter(next)).toBe(false)
    world.clock.moveBy({ hours: 1 })
    await world.worker.settle()
    expect([await mayEnter(ana.email), await mayEnter(next)]).toEqual([false, true])
    expect(await ana.does(readEmail)).toEqual({ email: next, pending: null })
  })

  it('is told to the old address, whose link stops it and signs every device out', async () => {
    const ana = await world.customer()
    const next = anyEmail()
    await change(ana, next)
    const { page, challengeId, secret } = await linkIn(world, ana.email)
    expect(page).toBe(`${fromSite.origin}/en/keep-email`)
    await world.visitor().does(stopEmailChange, { body: { challengeId, secret } })
    expect(await ana.isRefused(readMe)).toMatchObject({ code: 'signInRequired' })
    expect(
      await world.visitor().isRefused(stopEmailChange, { body: { challengeId, secret } }),
    ).toMatchObject({ code: 'linkNotAccepted' })
    world.clock.moveBy({ hours: 73 })
    await world.worker.settle()
    expect([await mayEnter(ana.email), await mayEnter(next)]).toEqual([true, false])
  })

  it('is stopped by its owner, and by a new password', async () => {
    const ana = await world.customer()
    await change(ana, anyEmail())
    expect(await ana.does(keepEmail)).toEqual({ email: ana.email, pending: null })
    expect(await ana.does(keepEmail)).toEqual({ email: ana.email, pending: null })
    await change(ana, anyEmail())
    await world.visitor().does(contract.passwords.askReset, { body: { email: ana.email } })
    const { challengeId, secret } = await linkIn(world, ana.email)
    const body = { challengeId, secret, password: 'amber kettle 31 orbit' }
    await world.visitor().does(contract.passwords.resetPassword, { body })
    world.clock.moveBy({ hours: 73 })
    await world.worker.settle()
    const [row] = await rows(
      'SELECT COUNT(*) AS n FROM email_changes WHERE waiting_for IS NOT NULL',
    )
    expect(row).toMatchObject({ n: 0 })
  })

  it('has one change at a time: the later one counts', async () => {
    const ana = await world.customer()
    const [first, second] = [anyEmail(), anyEmail()]
    await change(ana, first)
    const { challengeId, secret } = await linkIn(world, ana.email)
    await change(ana, second)
    expect(
      await world.visitor().isRefused(stopEmailChange, { body: { challengeId, secret } }),
    ).toMatchObject({ code: 'linkNotAccepted' })
    world.clock.moveBy({ hours: 73 })
    await world.worker.settle()
    expect([await mayEnter(first), await mayEnter(second)]).toEqual([false, true])
  })

  it('needs the code of this account, for this address', async () => {
    const [ana, eva] = [await world.customer(), await world.customer()]
    const [next, other] = [anyEmail(), anyEmail()]
    const { challengeId } = await ana.does(askEmailChange, { body: { email: next } })
    const code = await codeIn(world, next)
    expect(
      await eva.isRefused(changeEmail, { body: { challengeId, code, email: next } }),
    ).toMatchObject({ code: 'codeNotAccepted' })
    const again = await ana.does(askEmailChange, { body: { email: next } })
    const body = { ...again, code: await codeIn(world, next), email: other }
    expect(await ana.isRefused(changeEmail, { body })).toMatchObject({ code: 'codeNotAccepted' })
  })

  it('says the same of an address that has an account, which is told and gets no code', async () => {
    const [ana, eva] = [await world.customer(), await world.customer()]
    const answer = await ana.does(askEmailChange, { body: { email: eva.email } })
    expect(Object.keys(answer)).toEqual(['challengeId'])
    const mail = await newestMail(world, eva.email)
    expect(mail.text).not.toMatch(/\b\d{6}\b/)
  })

  it('comes to nothing when the address has got an account meanwhile', async () => {
    const ana = await world.customer()
    const asked = newcomer()
    await change(ana, asked.email)
    await signUpByMail(world, world.visitor(), asked)
    world.clock.moveBy({ hours: 73 })
    await world.worker.settle()
    expect(await mayEnter(ana.email)).toBe(true)
    const [row] = await rows('SELECT state FROM email_changes ORDER BY asked_at DESC LIMIT 1')
    expect(row).toMatchObject({ state: 'taken' })
  })

  it('needs a proof of the last ten minutes', async () => {
    const ana = await world.customer()
    world.clock.moveBy({ minutes: 11 })
    const body = { email: anyEmail() }
    expect(await ana.isRefused(askEmailChange, { body })).toMatchObject({ code: 'stepUpRequired' })
  })

  it('stands in the trail without the addresses', async () => {
    const ana = await world.customer()
    const next = anyEmail()
    await change(ana, next)
    world.clock.moveBy({ hours: 73 })
    await world.worker.settle()
    const entries = await rows(
      "SELECT action, outcome, actor_role FROM audit_events WHERE resource_id = ? AND action LIKE 'email%' ORDER BY id",
      [ana.account.id],
    )
    expect(entries).toEqual([
      { action: 'email.askChange', outcome: 'done', actor_role: 'customer' },
      { action: 'email.verify', outcome: 'done', actor_role: 'customer' },
      { action: 'email.change', outcome: 'done', actor_role: 'system' },
    ])
    const trail = JSON.stringify(await rows('SELECT * FROM audit_events')).concat(world.log.join())
    expect(trail).not.toContain(next)
  })
})

describe('the own profile', () => {
  it('changes name and language', async () => {
    const ana = await world.customer()
    const body = { name: 'Ana Nueva', language: 'es' as const }
    expect(await ana.does(changeProfile, { body })).toMatchObject(body)
    expect(await ana.does(readMe)).toMatchObject(body)
  })
})
