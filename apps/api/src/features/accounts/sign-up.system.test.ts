import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#/database/ids.ts'
import { askCode, codeIn, newcomer, newestMail, signUpByMail } from '../../../../../test/mailed.ts'
import { anyEmail, password } from '../../../../../test/people.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

const { askSignUpCode, signUp, signIn, readMe } = contract.accounts

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

async function rows(sql: string, values: unknown[] = []): Promise<RowDataPacket[]> {
  return (await world.admin.query<RowDataPacket[]>(sql, values))[0]
}

describe('signing up', () => {
  it('lets a homeowner in with the code from the mail, by cookie', async () => {
    const visitor = world.visitor()
    const asked = newcomer()
    const body = { ...(await askCode(world, visitor, asked)), ...asked }
    const answer = await visitor.sends({ method: 'POST', path: '/accounts', body })
    expect(answer.body).toMatchObject({
      account: { role: 'customer', name: 'Ana Demo', language: 'es', crewId: null },
      token: null,
    })
    expect(String(answer.headers['set-cookie'])).toMatch(
      /__Host-girasol=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=2592000/,
    )
    expect(answer.headers['cache-control']).toBe('no-store')
    const mail = await newestMail(world, asked.email)
    expect(mail.subject).not.toContain(body.code)
  })

  it('lets a crew in with its crew', async () => {
    const asked = newcomer({ device: 'app', crew: { name: 'Demo Crew', baseZip: '85001' } })
    const { account, token } = await signUpByMail(world, world.program(), asked)
    expect(account).toMatchObject({ role: 'crew', crewId: expect.any(String) as string })
    expect(token).toMatch(/^[\w-]{43}$/)
    const unknown = newcomer({ crew: { name: 'Demo Crew', baseZip: '00000' } })
    const body = { ...(await askCode(world, world.visitor(), unknown)), ...unknown }
    expect(await world.visitor().isRefused(signUp, { body })).toMatchObject({
      code: 'invalidInput',
      fields: [{ field: '/body/crew/baseZip', reason: 'notAllowed' }],
    })
  })

  it('answers the same for an address that has an account, and tells only its mailbox', async () => {
    const [known, fresh] = [newcomer(), newcomer()]
    await signUpByMail(world, world.visitor(), known)
    const ask = (email: string) =>
      world.visitor().sends({
        method: 'POST',
        path: '/accounts/codes',
        body: { email, language: 'es' },
      })
    const answers = await Promise.all([ask(known.email.toUpperCase()), ask(fresh.email)])
    const shown = answers.map(({ status, headers, body }) => ({
      status,
      headers: { ...headers, date: '', 'x-request-id': '' },
      keys: Object.keys(body as object),
    }))
    expect(shown[0]).toEqual(shown[1])
    const mail = await newestMail(world, known.email)
    expect(mail.text).not.toMatch(/\b\d{6}\b/)
    expect(mail.subject).toBe('Ya tiene una cuenta en Girasol')
    await codeIn(world, fresh.email)
    const again = { body: { email: known.email, language: 'es' as const } }
    const { challengeId } = await world.visitor().does(askSignUpCode, again)
    const body = { challengeId, code: '000000', ...known }
    expect(await world.visitor().isRefused(signUp, { body })).toMatchObject({
      code: 'codeNotAccepted',
    })
  })

  it('opens nothing before the code is there: no account waits for its owner’s password', async () => {
    const victim = newcomer()
    const attacker = world.visitor()
    const body = { email: victim.email, language: 'en' as const }
    const { challengeId } = await attacker.does(askSignUpCode, { body })
    const [count] = await rows('SELECT COUNT(*) AS n FROM accounts')
    await attacker.isRefused(signUp, { body: { challengeId, code: '000000', ...victim } })
    expect(await rows('SELECT COUNT(*) AS n FROM accounts')).toEqual([count])
    const own = await signUpByMail(world, world.visitor(), {
      ...victim,
      password: 'amber kettle orbit',
    })
    const theirs = { email: victim.email, password: victim.password, device: 'browser' as const }
    expect(await attacker.isRefused(signIn, { body: theirs })).toMatchObject({
      code: 'signInFailed',
    })
    expect(own.account.role).toBe('customer')
  })

  it('takes the code for the address that it went to, and for no other', async () => {
    const [own, other] = [newcomer(), newcomer()]
    const code = await askCode(world, world.visitor(), own)
    const body = { ...code, ...other }
    expect(await world.visitor().isRefused(signUp, { body })).toMatchObject({
      code: 'codeNotAccepted',
    })
  })

  it('gives five tries, also when they come at once, and the sixth finds nothing', async () => {
    const asked = newcomer()
    const { challengeId, code } = await askCode(world, world.visitor(), asked)
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    const send = (given: string) =>
      world.visitor().sends({
        method: 'POST',
        path: '/accounts',
        body: { ...asked, challengeId, code: given },
      })
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(wrong)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400]))
    expect(await send(code)).toMatchObject({ status: 400, body: { code: 'codeNotAccepted' } })
    const [row] = await rows('SELECT tries, used_at FROM challenges WHERE id = ?', [
      idBytes(challengeId),
    ])
    expect(row).toMatchObject({ tries: 5, used_at: null })
  })

  it('opens one account, however often a code is sent at once', async () => {
    const asked = newcomer()
    const body = { ...(await askCode(world, world.visitor(), asked)), ...asked }
    const send = () => world.visitor().sends({ method: 'POST', path: '/accounts', body })
    const answers = await Promise.all(Array.from({ length: 5 }, send))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400])
  })

  it('opens one account for two codes of one address', async () => {
    const asked = newcomer()
    const first = await askCode(world, world.visitor(), asked)
    const second = await askCode(world, world.visitor(), asked)
    await world.visitor().does(signUp, { body: { ...first, ...asked } })
    expect(
      await world.visitor().isRefused(signUp, { body: { ...second, ...asked } }),
    ).toMatchObject({ code: 'codeNotAccepted' })
  })

  it('ends the code after ten minutes', async () => {
    const asked = newcomer()
    const code = await askCode(world, world.visitor(), asked)
    world.clock.moveBy({ minutes: 10 })
    expect(await world.visitor().isRefused(signUp, { body: { ...code, ...asked } })).toMatchObject({
      code: 'codeNotAccepted',
    })
  })

  it('refuses a password that is guessed first, says why, and keeps the code', async () => {
    const asked = newcomer()
    const code = await askCode(world, world.visitor(), asked)
    const reasons = {
      password1: 'tooCommon',
      AnaDemo2026: 'ownWords',
      'Summer2025!': 'tooGuessable',
    }
    for (const [weak, reason] of Object.entries(reasons)) {
      const body = { ...code, ...asked, password: weak }
      expect(await world.visitor().isRefused(signUp, { body })).toMatchObject({
        code: 'weakPassword',
        fields: [{ field: '/body/password', reason }],
      })
    }
    await world.visitor().does(signUp, { body: { ...code, ...asked } })
  })

  it('sends one address five mails an hour because of one network, known or not', async () => {
    const known = newcomer()
    await signUpByMail(world, world.visitor(), known)
    world.clock.moveBy({ hours: 1 })
    for (const email of [anyEmail(), known.email]) {
      const visitor = world.visitor()
      const body = { email, language: 'en' as const }
      for (let mail = 0; mail < 5; mail++) await visitor.does(askSignUpCode, { body })
      expect(await visitor.isRefused(askSignUpCode, { body })).toMatchObject({
        code: 'tooManyRequests',
      })
      await world.visitor().does(askSignUpCode, { body })
    }
  })

  it('stores no name, address, password, code or token that can be read', async () => {
    const asked = newcomer({ device: 'app', name: 'Zoraida Demoquispe' })
    const code = await askCode(world, world.program(), asked)
    const { account, token } = await world.program().does(signUp, { body: { ...code, ...asked } })
    const id = idBytes(account.id)
    const stored = JSON.stringify([
      await rows('SELECT * FROM accounts WHERE id = ?', [id]),
      await rows('SELECT * FROM passwords WHERE account_id = ?', [id]),
      await rows('SELECT * FROM sessions WHERE account_id = ?', [id]),
      await rows('SELECT * FROM challenges'),
      await rows('SELECT * FROM mail_queue'),
      await rows('SELECT * FROM outbox'),
      await rows('SELECT * FROM audit_events'),
    ]).concat(world.log.join())
    const found = Buffer.from(stored).toString('latin1')
    for (const secret of [asked.email, 'Demoquispe', password, token!]) {
      expect(found).not.toContain(secret)
      expect(found).not.toContain(JSON.stringify([...Buffer.from(secret)]).slice(1, -1))
    }
    expect(found).not.toContain(`"${code.code}"`)
  })

  it('begins a session that is signed in', async () => {
    const asked = newcomer({ device: 'app' })
    const { token } = await signUpByMail(world, world.program(), asked)
    const signedIn = { headers: { authorization: `Bearer ${token!}` } }
    expect((await world.program().does(readMe, {}, signedIn)).name).toBe('Ana Demo')
  })
})
