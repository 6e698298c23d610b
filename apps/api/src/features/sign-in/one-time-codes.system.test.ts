import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#/database/ids.ts'
import type { Answer, Client } from '../../../../../test/client.ts'
import { addTotp, firstStep, toNextStep, totpCode } from '../../../../../test/factors.ts'
import { password, type StaffPerson } from '../../../../../test/people.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { codeOfStep, stepAt } from './totp.ts'

const { presentFactor } = contract.staffSignIn

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const rows = async (sql: string, values: unknown[] = []) =>
  (await world.admin.query<RowDataPacket[]>(sql, values))[0]
const half = async ({ email }: { email: string }) => {
  const given = { path: '/staff/sessions', email, password } as const
  return (await firstStep(world.api.server, world.office(), given)).half
}
const nextStep = () => toNextStep(world.clock)
const present = (client: Client, code: string, kind = 'totp'): Promise<Answer> =>
  client.sends({ method: 'POST', path: presentFactor.path, body: { proof: { kind, code } } })
const codeFor = ({ totpSecret }: StaffPerson, away = 0) =>
  codeOfStep(totpSecret, stepAt(world.clock.now()) + away)
const fullSessions = async ({ account }: StaffPerson) =>
  (
    await rows("SELECT id FROM sessions WHERE account_id = ? AND standing = 'full'", [
      idBytes(account.id),
    ])
  ).length

describe('a code', () => {
  it('opens one sign-in of two', async () => {
    const eva = await world.staff('support')
    nextStep()
    const code = codeFor(eva)
    const [first, second] = [await half(eva), await half(eva)]
    expect((await present(first, code)).status).toBe(200)
    expect((await present(second, code)).body).toMatchObject({ code: 'factorRefused' })
  })

  it('opens one session when it comes twenty times at once to the same sign-in, and to many', async () => {
    const eva = await world.staff('support')
    const before = await fullSessions(eva)
    nextStep()
    const same = await half(eva)
    const code = codeFor(eva)
    const answers = await Promise.all(Array.from({ length: 20 }, () => present(same, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await fullSessions(eva)).toBe(before + 1)
    nextStep()
    const many = await Promise.all(Array.from({ length: 8 }, () => half(eva)))
    const next = codeFor(eva)
    const others = await Promise.all(many.map((client) => present(client, next)))
    expect(others.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await fullSessions(eva)).toBe(before + 2)
  })

  it('of the step before counts once, of the next step and of older ones never', async () => {
    const eva = await world.staff('engineer')
    world.clock.moveBy({ seconds: 60 })
    nextStep()
    for (const away of [1, 2, -2, -3]) {
      expect((await present(await half(eva), codeFor(eva, away))).status).toBe(403)
    }
    expect((await present(await half(eva), codeFor(eva, -1))).status).toBe(200)
    expect((await present(await half(eva), codeFor(eva, -1))).status).toBe(403)
    expect((await present(await half(eva), codeFor(eva))).status).toBe(200)
    // An older code is worth nothing once a newer one was used.
    nextStep()
    expect((await present(await half(eva), codeFor(eva, -1))).status).toBe(403)
  })

  it('has five tries for one right password, also all at once', async () => {
    const eva = await world.staff('sales')
    nextStep()
    const client = await half(eva)
    const wrong = Array.from({ length: 20 }, (_, at) => String(100_000 + at))
    const answers = await Promise.all(wrong.map((code) => present(client, code)))
    const looked = await rows(
      "SELECT id FROM audit_events WHERE action = 'factor.present' AND actor_id = ? AND outcome = 'failed'",
      [idBytes(eva.account.id)],
    )
    expect(answers.every(({ status }) => status >= 400)).toBe(true)
    expect(looked).toHaveLength(5)
    expect((await present(client, codeFor(eva))).body).toMatchObject({ code: 'signInRequired' })
  })

  it('is guessed at ten times over all sign-ins, then even the right one waits', async () => {
    const eva = await world.staff('sales')
    nextStep()
    for (let round = 0; round < 2; round++) {
      const client = await half(eva)
      for (let at = 0; at < 5; at++) await present(client, String(200_000 + at))
    }
    const refused = await present(await half(eva), codeFor(eva))
    expect(refused.body).toMatchObject({ code: 'factorRefused' })
    world.clock.moveBy({ minutes: 1, seconds: 1 })
    expect((await present(await half(eva), codeFor(eva))).status).toBe(200)
  })

  it('of another person opens nothing', async () => {
    const [eva, tom] = await Promise.all([world.staff('support'), world.staff('support')])
    nextStep()
    expect((await present(await half(eva), codeFor(tom))).status).toBe(403)
  })
})

describe('recovery codes', () => {
  it('work once each, also all at once, however they are typed', async () => {
    const ana = await world.customer()
    const { recoveryCodes } = await addTotp(ana, world.clock.now())
    const [code, other] = recoveryCodes!
    const given = { path: '/sessions', email: ana.email, password } as const
    const begin = async () => (await firstStep(world.api.server, world.visitor(), given)).half
    const path = contract.signIn.presentFactor.path
    const send = (client: Client, text: string) =>
      client.sends({ method: 'POST', path, body: { proof: { kind: 'recoveryCode', code: text } } })
    const halves = await Promise.all(Array.from({ length: 6 }, begin))
    const typed = code!.toLowerCase().replaceAll('-', ' ')
    const answers = await Promise.all(halves.map((client) => send(client, typed)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await send(await begin(), code!)).status).toBe(403)
    expect((await send(await begin(), other!)).status).toBe(200)
    const mails = await rows(
      "SELECT facts FROM mail_queue WHERE kind = 'recoveryCodeUsed' AND account_id = ?",
      [idBytes(ana.account.id)],
    )
    expect(mails).toHaveLength(2)
  })

  it('end with the next ten, and cannot be had without a factor', async () => {
    const eva = await world.staff('support')
    const { recoveryCodes } = await eva.does(contract.staffSignIn.renewRecoveryCodes)
    const again = await eva.does(contract.staffSignIn.renewRecoveryCodes)
    expect(new Set([...recoveryCodes, ...again.recoveryCodes]).size).toBe(20)
    expect((await present(await half(eva), recoveryCodes[0]!, 'recoveryCode')).status).toBe(403)
    expect((await present(await half(eva), again.recoveryCodes[0]!, 'recoveryCode')).status).toBe(
      200,
    )
    const ana = await world.customer()
    const refused = await ana.isRefused(contract.signIn.renewRecoveryCodes)
    expect(refused.code).toBe('factorMissing')
  })
})

describe('what is stored', () => {
  it('is neither a secret nor a code that could be read', async () => {
    const ana = await world.customer()
    const { secret, recoveryCodes } = await addTotp(ana, world.clock.now())
    const stored = Buffer.from(
      JSON.stringify([
        await rows('SELECT * FROM factors'),
        await rows('SELECT * FROM recovery_codes'),
        await rows('SELECT * FROM audit_events'),
        await rows('SELECT * FROM mail_queue'),
      ]).concat(world.log.join()),
    ).toString('latin1')
    for (const text of [secret, recoveryCodes![0]!, recoveryCodes![0]!.replaceAll('-', '')]) {
      expect(stored).not.toContain(text)
      expect(stored).not.toContain(JSON.stringify([...Buffer.from(text)]).slice(1, -1))
    }
  })
})

describe('the last factor', () => {
  it('of staff stays, also when two are removed at once; people may go back to the password', async () => {
    const eva = await world.staff('support')
    const { removeFactor, listFactors } = contract.staffSignIn
    const only = (await eva.does(listFactors)).factors
    const remove = (id: string) => ({ params: { factorId: id } })
    expect((await eva.isRefused(removeFactor, remove(only[0]!.id))).code).toBe('lastFactor')
    nextStep()
    await addTotp(eva, world.clock.now(), 'staff')
    const two = (await eva.does(listFactors)).factors
    expect(two).toHaveLength(2)
    const send = (id: string) => eva.sends({ method: 'DELETE', path: `/staff/me/factors/${id}` })
    const answers = await Promise.all(two.map(({ id }) => send(id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    const ana = await world.customer()
    const { factorId } = await addTotp(ana, world.clock.now())
    await ana.does(contract.signIn.removeFactor, remove(factorId))
    const left = await ana.does(contract.signIn.listFactors)
    expect(left).toEqual({ factors: [], recoveryCodesLeft: 0 })
  })

  it('is nobody else’s to rename or remove', async () => {
    const [eva, tom] = await Promise.all([world.staff('security'), world.staff('security')])
    const { factors } = await tom.does(contract.staffSignIn.listFactors)
    const params = { factorId: factors[0]!.id }
    const name = { params, body: { name: 'Mine now' } }
    expect((await eva.isRefused(contract.staffSignIn.renameFactor, name)).code).toBe('notFound')
    expect((await eva.isRefused(contract.staffSignIn.removeFactor, { params })).code).toBe(
      'notFound',
    )
    const renamed = await tom.does(contract.staffSignIn.renameFactor, name)
    expect(renamed).toMatchObject({ name: 'Mine now', kind: 'totp' })
  })
})

it('a new authenticator app counts only when a code of it came back', async () => {
  const ana = await world.customer()
  const { factorId, secret } = await ana.does(contract.signIn.beginTotp)
  expect((await ana.does(contract.signIn.listFactors)).factors).toEqual([])
  const body = { factorId, name: 'Phone' }
  const wrong = { body: { ...body, code: totpCode(secret, new Date(0)) } }
  expect((await ana.isRefused(contract.signIn.confirmTotp, wrong)).code).toBe('factorRefused')
  const ben = await world.customer()
  const right = { body: { ...body, code: totpCode(secret, world.clock.now()) } }
  expect((await ben.isRefused(contract.signIn.confirmTotp, right)).code).toBe('factorRefused')
  await ana.does(contract.signIn.confirmTotp, right)
  expect((await ana.isRefused(contract.signIn.confirmTotp, right)).code).toBe('factorRefused')
})
