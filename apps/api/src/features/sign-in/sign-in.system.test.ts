import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#/database/ids.ts'
import { addTotp, cookieOf, firstStep, goingOn, totpCode } from '../../../../../test/factors.ts'
import { openStaffAccount, password } from '../../../../../test/people.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

const { presentFactor, readSession, stepUp, beginTotp } = contract.staffSignIn

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const nextStep = () => world.clock.moveBy({ seconds: 30 })
const rows = async (sql: string, values: unknown[] = []) =>
  (await world.admin.query<RowDataPacket[]>(sql, values))[0]
const office = (email: string) =>
  firstStep(world.api.server, world.office(), { path: '/staff/sessions', email, password })
const site = (email: string) =>
  firstStep(world.api.server, world.visitor(), { path: '/sessions', email, password })

describe('staff', () => {
  it('are worth nothing after the right password, but for presenting the factor', async () => {
    const eva = await world.staff('support')
    const { answer, half } = await office(eva.email)
    expect(answer.body).toEqual({
      standing: 'secondFactor',
      account: null,
      proofs: ['totp', 'recoveryCode'],
      token: null,
      deviceToken: null,
    })
    expect(String(answer.headers['set-cookie'])).not.toContain('device')
    for (const endpoint of [contract.staff.readStaffMe, contract.staff.readHealth, beginTotp]) {
      expect((await half.isRefused(endpoint)).code).toBe('secondFactorRequired')
    }
    expect(await half.does(readSession)).toMatchObject({ standing: 'secondFactor' })
    nextStep()
    const proof = { kind: 'totp' as const, code: totpCode(eva.totpSecret, world.clock.now()) }
    const full = await half.sends({
      method: 'POST',
      path: presentFactor.path,
      body: { proof },
    })
    expect(full).toMatchObject({ status: 200, body: { account: { role: 'support' }, token: null } })
    expect(cookieOf(full)).not.toBe(half.headers.cookie)
    const inside = goingOn(world.api.server, half, full)
    expect(await inside.does(contract.staff.readStaffMe)).toMatchObject({ role: 'support' })
  })

  it('cannot go on with the cookie of the first step, nor present anything with it again', async () => {
    const eva = await world.staff('engineer')
    const { half } = await office(eva.email)
    nextStep()
    const code = totpCode(eva.totpSecret, world.clock.now())
    await half.does(presentFactor, { body: { proof: { kind: 'totp', code } } })
    expect((await half.isRefused(contract.staff.readStaffMe)).code).toBe('signInRequired')
    const again = { body: { proof: { kind: 'totp', code } } }
    expect((await half.isRefused(presentFactor, again)).code).toBe('signInRequired')
  })

  it('without a factor may set one up and nothing else', async () => {
    const email = await openStaffAccount(world.api.app, 'security')
    const { answer, half } = await office(email)
    expect(answer.body).toMatchObject({ standing: 'enrolling', account: null, proofs: [] })
    for (const endpoint of [contract.staff.readTrail, contract.staffSignIn.listFactors]) {
      expect((await half.isRefused(endpoint)).code).toBe('secondFactorRequired')
    }
    const asked = { body: { proof: { kind: 'totp', code: '123456' } } }
    expect((await half.isRefused(presentFactor, asked)).code).toBe('secondFactorRequired')
    const { answer: enrolled, recoveryCodes } = await addTotp(half, world.clock.now(), 'staff')
    expect(recoveryCodes).toHaveLength(10)
    const inside = goingOn(world.api.server, half, enrolled)
    expect(await inside.does(contract.staff.readStaffMe)).toMatchObject({ role: 'security' })
    expect((await half.isRefused(contract.staff.readStaffMe)).code).toBe('signInRequired')
  })

  it('come in at no door but the console’s, and never by a bearer token', async () => {
    const eva = await world.staff('support')
    const body = { email: eva.email, password, device: 'app' as const }
    expect((await world.program().isRefused(contract.accounts.signIn, { body })).code).toBe(
      'signInFailed',
    )
    const token = eva.headers.cookie!.split('=')[1]!
    const headers = { authorization: `Bearer ${token}` }
    const program = world.program()
    expect((await program.sends({ method: 'GET', path: '/staff/me', headers })).status).toBe(401)
    const signIn = { method: 'POST', path: '/staff/sessions', body: { email: eva.email, password } }
    expect((await program.sends(signIn)).body).toMatchObject({ code: 'foreignOrigin' })
  })

  it('have ten minutes to present a factor', async () => {
    const eva = await world.staff('sales')
    const { half } = await office(eva.email)
    world.clock.moveBy({ minutes: 10 })
    const proof = { kind: 'totp' as const, code: totpCode(eva.totpSecret, world.clock.now()) }
    expect((await half.isRefused(presentFactor, { body: { proof } })).code).toBe('signInRequired')
  })
})

describe('people', () => {
  it('come in by password alone until they switch a factor on', async () => {
    const ana = await world.customer()
    const first = await site(ana.email)
    expect(first.answer.body).toMatchObject({ standing: 'full', proofs: [], account: ana.account })
    const { secret } = await addTotp(ana, world.clock.now())
    const { answer, half } = await site(ana.email)
    expect(answer.body).toMatchObject({ standing: 'secondFactor', account: null })
    expect((await half.isRefused(contract.accounts.readMe)).code).toBe('secondFactorRequired')
    nextStep()
    const proof = { kind: 'totp' as const, code: totpCode(secret, world.clock.now()) }
    await half.does(contract.signIn.presentFactor, { body: { proof } })
  })

  it('use tokens in the app, a new one for each standing', async () => {
    const ana = await world.customer('app')
    const { secret } = await addTotp(ana, world.clock.now())
    const program = world.program()
    const body = { email: ana.email, password, device: 'app' as const }
    const half = await program.does(contract.accounts.signIn, { body })
    expect(half).toMatchObject({ standing: 'secondFactor', deviceToken: null })
    const asHalf = { authorization: `Bearer ${half.token}` }
    const me = (headers: Record<string, string>) =>
      program.sends({ method: 'GET', path: '/me', headers })
    expect((await me(asHalf)).status).toBe(403)
    nextStep()
    const code = totpCode(secret, world.clock.now())
    const full = await program.sends({
      method: 'POST',
      path: contract.signIn.presentFactor.path,
      body: { proof: { kind: 'totp', code } },
      headers: asHalf,
    })
    const { token, deviceToken } = full.body as { token: string; deviceToken: string }
    expect([token, deviceToken].every((one) => /^[\w-]{43}$/.test(one))).toBe(true)
    expect(full.headers['set-cookie']).toBeUndefined()
    expect((await me({ authorization: `Bearer ${token}` })).status).toBe(200)
    expect((await me(asHalf)).status).toBe(401)
  })
})

describe('a fresh proof', () => {
  it('gives the session another token and opens what is dangerous for ten minutes', async () => {
    const eva = await world.staff('support')
    world.clock.moveBy({ minutes: 11 })
    expect((await eva.isRefused(beginTotp)).code).toBe('stepUpRequired')
    const proof = { kind: 'totp', code: totpCode(eva.totpSecret, world.clock.now()) }
    const fresh = await eva.sends({ method: 'POST', path: stepUp.path, body: { proof } })
    expect(fresh).toMatchObject({ status: 200, body: { token: null } })
    expect((await eva.isRefused(readSession)).code).toBe('signInRequired')
    const inside = goingOn(world.api.server, eva, fresh)
    await inside.does(beginTotp)
    world.clock.moveBy({ minutes: 10 })
    expect((await inside.isRefused(beginTotp)).code).toBe('stepUpRequired')
  })

  it('is the password only for people who have no factor', async () => {
    const ana = await world.customer('app')
    const asked = { body: { proof: { kind: 'password' as const, password } } }
    const wrong = { body: { proof: { kind: 'password' as const, password: 'not that one 12' } } }
    const { stepUp: peoples } = contract.signIn
    expect((await ana.isRefused(peoples, wrong)).code).toBe('factorRefused')
    const { token } = await ana.does(peoples, asked)
    const headers = { authorization: `Bearer ${token}` }
    expect((await ana.sends({ method: 'GET', path: '/me', headers })).status).toBe(200)
    const ben = await world.customer()
    await addTotp(ben, world.clock.now())
    expect((await ben.isRefused(peoples, asked)).code).toBe('factorRefused')
    const eva = await world.staff('support')
    expect((await eva.isRefused(stepUp, asked)).code).toBe('factorRefused')
  })

  it('cannot be said by the client, nor made by two at once', async () => {
    const eva = await world.staff('security')
    nextStep()
    const proof = { kind: 'totp', code: totpCode(eva.totpSecret, world.clock.now()) }
    const send = () => eva.sends({ method: 'POST', path: stepUp.path, body: { proof } })
    const answers = await Promise.all(Array.from({ length: 8 }, send))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})

describe('the trail', () => {
  it('tells the steps of a sign-in apart, with what it was done by', async () => {
    const eva = await world.staff('sales')
    const found = await rows(
      'SELECT action, after_text FROM audit_events WHERE actor_id = ? ORDER BY id',
      [idBytes(eva.account.id)],
    )
    expect(found.map(({ action }) => action as string)).toEqual([
      'session.begin',
      'factor.enrol',
      'session.start',
    ])
    expect(JSON.parse(found[2]!.after_text as string)).toMatchObject({
      by: 'totp',
      newDevice: true,
    })
  })
})
