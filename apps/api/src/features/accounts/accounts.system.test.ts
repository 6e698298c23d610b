import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#/database/ids.ts'
import { anyEmail, fromConsole, fromSite, password } from '../../../../../test/people.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

const { signIn, signOut, readMe } = contract.accounts
const { listDevices, revokeDevice } = contract.signIn
const { readStaffMe, staffSignIn, staffSignOut } = contract.staff

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

async function rows(sql: string, values: unknown[] = []): Promise<RowDataPacket[]> {
  return (await world.admin.query<RowDataPacket[]>(sql, values))[0]
}

describe('signing in', () => {
  it('knows an account by its address in any case, and gives a new session', async () => {
    const { account, email } = await world.customer()
    const body = { email: email.toUpperCase(), password, device: 'browser' as const }
    const answer = await world.visitor().does(signIn, { body })
    expect(answer).toMatchObject({ account, token: null, standing: 'full', proofs: [] })
  })

  it('says the same of a wrong password and an unknown address, and tells the trail which it was', async () => {
    const { account, email } = await world.customer()
    const wrong = {
      email,
      password: 'violet lantern 89 sky',
      device: 'browser' as const,
    }
    const first = await world.visitor().isRefused(signIn, { body: wrong })
    const second = await world
      .visitor()
      .isRefused(signIn, { body: { ...wrong, email: anyEmail() } })
    expect(first).toMatchObject({ code: 'signInFailed', status: 401 })
    expect({ ...first, reference: '' }).toEqual({ ...second, reference: '' })
    const failed = await rows(
      "SELECT resource_id, reason, actor_role, request_id FROM audit_events WHERE outcome = 'failed' ORDER BY id DESC LIMIT 2",
    )
    expect(failed).toMatchObject([
      { resource_id: null, reason: 'unknownAccount', request_id: second.reference },
      {
        resource_id: account.id,
        reason: 'wrongPassword',
        request_id: first.reference,
        actor_role: 'anonymous',
      },
    ])
  })

  it('ends the session that the browser had', async () => {
    const ana = await world.customer()
    const { email } = await world.customer()
    const body = { email, password, device: 'browser' as const }
    await ana.does(signIn, { body })
    expect(await ana.isRefused(readMe)).toMatchObject({ code: 'signInRequired' })
  })

  it('gives a token to programs only: never to a browser, whatever it says it is', async () => {
    const { email } = await world.customer()
    const body = { email, password, device: 'app' as const }
    const inApp = await world.program().does(signIn, { body })
    expect(inApp.token).toMatch(/^[\w-]{43}$/)
    const inBrowser = await world.visitor().sends({ method: 'POST', path: '/sessions', body })
    expect(inBrowser.body).toMatchObject({ token: null })
    expect(String(inBrowser.headers['set-cookie'])).toContain('__Host-girasol=')
    const asBrowser = await world
      .program()
      .does(signIn, { body: { ...body, device: 'browser' as const } })
    expect(asBrowser.token).toBeNull()
  })
})

describe('a session', () => {
  it('is worth nothing in the wrong carrier', async () => {
    const app = await world.customer('app')
    const browser = await world.customer()
    const cookie = browser.headers.cookie!.split('=')[1]!
    const me = { method: 'GET', path: '/me', bare: true }
    const bearer = { authorization: `Bearer ${app.token!}` }
    const status = async (headers: Record<string, string>) =>
      (await world.program().sends({ ...me, headers })).status
    expect(await status(bearer)).toBe(200)
    expect(await status({ cookie: `__Host-girasol=${app.token!}` })).toBe(401)
    expect(await status({ authorization: `Bearer ${cookie}` })).toBe(401)
    expect(await status({ ...bearer, ...fromSite })).toBe(401)
    expect(await status({ ...bearer, cookie: 'theme=dark' })).toBe(401)
    expect(await status({ authorization: app.token! })).toBe(401)
    expect(await status({ authorization: 'Bearer ' })).toBe(401)
    expect(await status({ authorization: `Bearer ${'x'.repeat(43)}` })).toBe(401)
  })

  it('cannot be begun with what the database holds', async () => {
    const ana = await world.customer('app')
    const [row] = await rows('SELECT token_hash FROM sessions WHERE account_id = ?', [
      idBytes(ana.account.id),
    ])
    const hash = row!.token_hash as Buffer
    for (const token of [hash.toString('base64url'), hash.toString('hex')]) {
      const answer = await world.program().sends({
        method: 'GET',
        path: '/me',
        headers: { authorization: `Bearer ${token}` },
      })
      expect(answer.status).toBe(401)
    }
  })

  it('ends when it is signed out, and takes the cookie back', async () => {
    const ana = await world.customer()
    const answer = await ana.sends({ method: 'DELETE', path: '/sessions/current' })
    expect(answer.status).toBe(204)
    expect(answer.headers['set-cookie']).toMatch(/^__Host-girasol=; .*Max-Age=0$/)
    expect(await ana.isRefused(readMe)).toMatchObject({ code: 'signInRequired' })
    expect(await ana.isRefused(signOut)).toMatchObject({ code: 'signInRequired' })
  })

  it('ends after 14 days unused, and after 30 days in any case', async () => {
    const [idle, busy] = [await world.customer('app'), await world.customer('app')]
    for (let day = 0; day < 28; day += 7) {
      world.clock.moveBy({ days: 7 })
      await busy.does(readMe)
    }
    expect(await idle.isRefused(readMe)).toMatchObject({ code: 'signInRequired' })
    world.clock.moveBy({ days: 1, hours: 23 })
    await busy.does(readMe)
    world.clock.moveBy({ hours: 2 })
    expect(await busy.isRefused(readMe)).toMatchObject({ code: 'signInRequired' })
  })

  it('notes its use once a minute', async () => {
    const ana = await world.customer('app')
    const lastUsed = async () => (await ana.does(listDevices)).devices[0]!.lastUsedAt
    const first = await lastUsed()
    expect(await lastUsed()).toBe(first)
    world.clock.moveBy({ seconds: 61 })
    expect(await lastUsed()).not.toBe(first)
  })

  it('ends at once when the account is suspended', async () => {
    const ana = await world.customer()
    await ana.does(readMe)
    await world.admin.query("UPDATE accounts SET state = 'suspended' WHERE id = ?", [
      idBytes(ana.account.id),
    ])
    expect(await ana.isRefused(readMe)).toMatchObject({ code: 'signInRequired' })
  })
})

describe('devices', () => {
  it('are listed with the current one marked, and signed out one by one', async () => {
    const phone = await world.customer('app')
    const signedIn = { headers: { authorization: `Bearer ${phone.token!}` } }
    const agent = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' }
    const body = { email: phone.email, password, device: 'browser' as const }
    const laptop = await world
      .visitor()
      .sends({ method: 'POST', path: '/sessions', body, headers: agent })
    const cookie = String(laptop.headers['set-cookie']).split(';')[0]!
    const { devices } = await world.program().does(listDevices, {}, signedIn)
    expect(devices.map(({ kind, label, current }) => ({ kind, label, current }))).toEqual([
      { kind: 'browser', label: 'Firefox on Linux', current: false },
      { kind: 'app', label: 'Girasol app', current: true },
    ])
    await world.program().does(revokeDevice, { params: { deviceId: devices[0]!.id } }, signedIn)
    const after = await world.visitor().sends({ method: 'GET', path: '/me', headers: { cookie } })
    expect(after.status).toBe(401)
    expect(await world.program().does(readMe, {}, signedIn)).toMatchObject({ id: phone.account.id })
  })

  it('of others look as if they did not exist, and the try is in the trail', async () => {
    const [ana, ben] = [await world.customer(), await world.customer()]
    const { devices } = await ana.does(listDevices)
    const theirs = { params: { deviceId: devices[0]!.id } }
    const refused = await ben.isRefused(revokeDevice, theirs)
    const missing = await ben.isRefused(revokeDevice, { params: { deviceId: ben.account.id } })
    expect({ ...refused, reference: '' }).toEqual({ ...missing, reference: '' })
    expect(refused).toMatchObject({ code: 'notFound', status: 404 })
    await ana.does(readMe)
    const [entry] = await rows('SELECT * FROM audit_events WHERE request_id = ?', [
      refused.reference,
    ])
    expect(entry).toMatchObject({
      action: 'device.revoke',
      outcome: 'denied',
      resource: 'device',
      resource_id: devices[0]!.id,
      actor_role: 'customer',
      source: expect.stringMatching(/^10\.\d+\.\d+\.0\/24$/) as string,
    })
    expect(idBytes(ben.account.id).equals(entry!.actor_id as Buffer)).toBe(true)
  })
})

describe('staff', () => {
  it('sign in to the console, for 30 minutes unused and 12 hours at most', async () => {
    const eva = await world.staff('engineer')
    expect(await eva.does(readStaffMe)).toMatchObject({ role: 'engineer' })
    world.clock.moveBy({ minutes: 29 })
    await eva.does(readStaffMe)
    world.clock.moveBy({ minutes: 31 })
    expect(await eva.isRefused(readStaffMe)).toMatchObject({ code: 'signInRequired' })
    const sam = await world.staff('security')
    for (let passed = 0; passed < 12 * 60; passed += 24) {
      await sam.does(readStaffMe)
      world.clock.moveBy({ minutes: 24 })
    }
    expect(await sam.isRefused(readStaffMe)).toMatchObject({ code: 'signInRequired' })
  })

  it('and customers have no door in common', async () => {
    const eva = await world.staff('support')
    const ana = await world.customer()
    expect(await eva.isRefused(readMe)).toMatchObject({ code: 'foreignOrigin' })
    expect(await ana.isRefused(readStaffMe)).toMatchObject({ code: 'foreignOrigin' })
    const [, token] = eva.headers.cookie!.split('=')
    const smuggled = { cookie: `__Host-girasol=${token!}`, ...fromSite }
    const answer = await world
      .visitor()
      .sends({ method: 'GET', path: '/me', bare: true, headers: smuggled })
    expect(answer.status).toBe(401)
    const [, own] = ana.headers.cookie!.split('=')
    const climbing = { cookie: `__Host-girasol-staff=${own!}`, ...fromConsole }
    const climbed = await world
      .visitor()
      .sends({ method: 'GET', path: '/staff/me', bare: true, headers: climbing })
    expect(climbed.status).toBe(401)
  })

  it('cannot sign in as customers, nor customers as staff, nor anybody from elsewhere', async () => {
    const { email } = await world.customer()
    const body = { email, password }
    const sends = (headers: Record<string, string>) =>
      world.visitor().sends({ method: 'POST', path: '/staff/sessions', body, bare: true, headers })
    expect((await sends(fromConsole)).body).toMatchObject({ code: 'signInFailed' })
    expect((await sends(fromSite)).body).toMatchObject({ code: 'foreignOrigin' })
    expect((await sends({})).body).toMatchObject({ code: 'foreignOrigin' })
    expect(await world.program().isRefused(staffSignIn, { body })).toMatchObject({
      code: 'foreignOrigin',
    })
  })

  it('sign out', async () => {
    const eva = await world.staff('sales')
    await eva.does(staffSignOut)
    expect(await eva.isRefused(readStaffMe)).toMatchObject({ code: 'signInRequired' })
  })
})
