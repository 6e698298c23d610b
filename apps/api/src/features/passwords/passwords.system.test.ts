import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#/database/ids.ts'
import { linkIn, newestMail } from '../../../../../test/mailed.ts'
import { anyEmail, fromConsole, fromSite, password } from '../../../../../test/people.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

const { askReset, resetPassword, changePassword, askStaffReset, resetStaffPassword } =
  contract.passwords
const { readMe } = contract.accounts

const other = 'amber kettle 31 orbit'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

async function rows(sql: string, values: unknown[] = []): Promise<RowDataPacket[]> {
  return (await world.admin.query<RowDataPacket[]>(sql, values))[0]
}

const enter = (email: string, secret: string) =>
  world.visitor().sends({
    method: 'POST',
    path: '/sessions',
    body: { email, password: secret, device: 'browser' },
  })

async function askLink(email: string) {
  await world.visitor().does(askReset, { body: { email } })
  const { challengeId, secret } = await linkIn(world, email)
  return { challengeId, secret }
}

describe('a forgotten password', () => {
  it('is set anew with the link of a mail; every session ends and none begins', async () => {
    const ana = await world.customer()
    const app = await world.customer('app')
    const link = await askLink(ana.email)
    const answer = await world.visitor().sends({
      method: 'POST',
      path: '/passwords',
      body: { ...link, password: other },
    })
    expect(answer.status).toBe(204)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(await ana.isRefused(readMe)).toMatchObject({ code: 'signInRequired' })
    await app.does(readMe)
    expect((await enter(ana.email, password)).status).toBe(401)
    expect((await enter(ana.email, other)).status).toBe(200)
    expect((await newestMail(world, ana.email)).text).not.toContain(other)
  })

  it('leads to the site by a link whose secret no server is sent', async () => {
    const ana = await world.customer()
    await world.visitor().does(askReset, { body: { email: ana.email } })
    const { page, secret } = await linkIn(world, ana.email)
    expect(page).toBe(`${fromSite.origin}/en/reset-password`)
    expect(secret).toMatch(/^[\w-]{43}$/)
  })

  it('answers the same for every address, and mails nothing to one without an account', async () => {
    const ana = await world.customer()
    const stranger = anyEmail()
    const ask = (email: string) =>
      world.visitor().sends({ method: 'POST', path: '/password-resets', body: { email } })
    const answers = await Promise.all([ask(ana.email), ask(stranger)])
    const shown = answers.map(({ status, headers, body }) => ({
      status,
      body,
      headers: { ...headers, date: '', 'x-request-id': '' },
    }))
    expect(shown[0]).toEqual(shown[1])
    await linkIn(world, ana.email)
    expect(world.mails(stranger)).toEqual([])
  })

  it('is set once by a link, also when it is sent at once', async () => {
    const ana = await world.customer()
    const link = await askLink(ana.email)
    const send = (secret: string) =>
      world.visitor().sends({
        method: 'POST',
        path: '/passwords',
        body: { ...link, password: secret },
      })
    const secrets = Array.from({ length: 5 }, (_, index) => `${other} ${index}`)
    const answers = await Promise.all(secrets.map(send))
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400, 400, 400, 400])
    expect(await send(other)).toMatchObject({ status: 400, body: { code: 'linkNotAccepted' } })
  })

  it('makes an earlier link worth nothing, and ends after half an hour', async () => {
    const ana = await world.customer()
    const first = await askLink(ana.email)
    const second = await askLink(ana.email)
    const refused = (link: typeof first) =>
      world.visitor().isRefused(resetPassword, { body: { ...link, password: other } })
    expect(await refused(first)).toMatchObject({ code: 'linkNotAccepted' })
    world.clock.moveBy({ minutes: 30 })
    expect(await refused(second)).toMatchObject({ code: 'linkNotAccepted' })
  })

  it('keeps the link when the new password would be guessed, with the own name too', async () => {
    const ana = await world.customer()
    const link = await askLink(ana.email)
    for (const [weak, reason] of [
      ['qwertyuiop', 'tooCommon'],
      ['DemoCustomer2026', 'ownWords'],
    ])
      expect(
        await world.visitor().isRefused(resetPassword, { body: { ...link, password: weak } }),
      ).toMatchObject({ code: 'weakPassword', fields: [{ reason }] })
    await world.visitor().does(resetPassword, { body: { ...link, password: other } })
  })

  it('opens nothing of an account that was suspended meanwhile', async () => {
    const ana = await world.customer()
    const link = await askLink(ana.email)
    await world.admin.query("UPDATE accounts SET state = 'suspended' WHERE id = ?", [
      idBytes(ana.account.id),
    ])
    expect(
      await world.visitor().isRefused(resetPassword, { body: { ...link, password: other } }),
    ).toMatchObject({ code: 'linkNotAccepted' })
  })

  it('lets an owner in again whom failures kept waiting, and makes every device a stranger', async () => {
    const ana = await world.customer()
    for (let tries = 0; tries < 10; tries++) await enter(ana.email, 'violet lantern 89 sky')
    expect((await enter(ana.email, password)).status).toBe(401)
    const link = await askLink(ana.email)
    await world.visitor().does(resetPassword, { body: { ...link, password: other } })
    const [row] = await rows('SELECT COUNT(*) AS n FROM known_devices WHERE account_id = ?', [
      idBytes(ana.account.id),
    ])
    expect(row).toMatchObject({ n: 0 })
    expect((await enter(ana.email, other)).status).toBe(200)
  })

  it('is in the trail, with who it was for and without the address', async () => {
    const ana = await world.customer()
    const link = await askLink(ana.email)
    await world.visitor().does(resetPassword, { body: { ...link, password: other } })
    const entries = await rows(
      "SELECT action, outcome, actor_role FROM audit_events WHERE resource_id IN (?, ?) AND action LIKE 'password%' ORDER BY id",
      [link.challengeId, ana.account.id],
    )
    expect(entries).toEqual([
      { action: 'password.askReset', outcome: 'done', actor_role: 'anonymous' },
      { action: 'password.reset', outcome: 'done', actor_role: 'anonymous' },
    ])
  })
})

describe('a forgotten password of the console', () => {
  const atConsole = { headers: fromConsole }

  it('is set anew from the console only, with 15 characters; no session begins and no factor changes', async () => {
    const eva = await world.staff('support')
    await world.visitor().does(askStaffReset, { body: { email: eva.email } }, atConsole)
    const { page, challengeId, secret } = await linkIn(world, eva.email)
    expect(page).toBe(`${fromConsole.origin}/reset-password`)
    const body = { challengeId, secret, password: other }
    expect(await world.visitor().isRefused(resetStaffPassword, { body })).toMatchObject({
      code: 'foreignOrigin',
    })
    expect(await world.visitor().isRefused(resetPassword, { body })).toMatchObject({
      code: 'linkNotAccepted',
    })
    const short = { ...body, password: 'xK9$wq2Lp!vv' }
    expect(
      await world.visitor().isRefused(resetStaffPassword, { body: short }, atConsole),
    ).toMatchObject({ code: 'weakPassword', fields: [{ reason: 'tooSmall' }] })
    const answer = await world.visitor().sends({
      method: 'POST',
      path: '/staff/passwords',
      body,
      headers: fromConsole,
    })
    expect(answer.status).toBe(204)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(await eva.isRefused(contract.staff.readStaffMe)).toMatchObject({
      code: 'signInRequired',
    })
  })

  it('does not exist at the customers’ door, nor theirs at the console’s', async () => {
    const [eva, ana] = [await world.staff('sales'), await world.customer()]
    await world.visitor().does(askReset, { body: { email: eva.email } })
    await world.visitor().does(askStaffReset, { body: { email: ana.email } }, atConsole)
    await world.worker.settle()
    const resets = [...world.mails(eva.email), ...world.mails(ana.email)].filter(({ text }) =>
      text.includes('reset-password'),
    )
    expect(resets).toEqual([])
  })
})

describe('changing the password', () => {
  it('needs the present one, and ends every session but this', async () => {
    const ana = await world.customer()
    const elsewhere = await enter(ana.email, password)
    const cookie = [elsewhere.headers['set-cookie']].flat().join(';')
    const session = /__Host-girasol=[\w-]{43}/.exec(cookie)![0]
    const wrong = { current: other, password: `${other} too` }
    expect(await ana.isRefused(changePassword, { body: wrong })).toMatchObject({
      code: 'passwordWrong',
      fields: [{ field: '/body/current', reason: 'notAllowed' }],
    })
    await ana.does(changePassword, { body: { current: password, password: other } })
    await ana.does(readMe)
    const other2 = await world.visitor().sends({
      method: 'GET',
      path: '/me',
      headers: { cookie: session },
    })
    expect(other2.status).toBe(401)
    expect((await enter(ana.email, password)).status).toBe(401)
    expect((await enter(ana.email, other)).status).toBe(200)
    await world.worker.settle()
    const told = world.mails(ana.email).map(({ subject }) => subject)
    expect(told).toContain('Your password was changed')
  })

  it('is no place to guess the present one: ten tries, and then not even the right one', async () => {
    const ana = await world.customer()
    const send = (current: string) =>
      ana.sends({ method: 'PUT', path: '/me/password', body: { current, password: other } })
    for (let tries = 0; tries < 10; tries++) await send(`wrong ${tries}`)
    world.clock.moveBy({ seconds: 1 })
    expect((await send(password)).status).not.toBe(204)
  })

  it('needs a proof of the last ten minutes', async () => {
    const ana = await world.customer()
    world.clock.moveBy({ minutes: 11 })
    const body = { current: password, password: other }
    expect(await ana.isRefused(changePassword, { body })).toMatchObject({ code: 'stepUpRequired' })
  })

  it('ends a link to set another one', async () => {
    const ana = await world.customer()
    const link = await askLink(ana.email)
    await ana.does(changePassword, { body: { current: password, password: other } })
    expect(
      await world.visitor().isRefused(resetPassword, { body: { ...link, password } }),
    ).toMatchObject({ code: 'linkNotAccepted' })
  })
})

it('no character of a password is dropped: twins that differ behind byte 72, or behind a NUL, are two', async () => {
  const long = 'violet lantern 88 sky amber kettle 31 orbit copper meadow 57 harbor linen'
  expect(Buffer.byteLength(long)).toBeGreaterThan(72)
  for (const [own, twin] of [
    [`${long} one`, `${long} two`],
    ['violet\u0000lantern 88', 'violet\u0000harbor 31'],
  ] as const) {
    const ana = await world.customer()
    await ana.does(changePassword, { body: { current: password, password: own } })
    expect((await enter(ana.email, twin)).status).toBe(401)
    expect((await enter(ana.email, own)).status).toBe(200)
  }
})
