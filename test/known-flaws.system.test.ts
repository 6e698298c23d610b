import { contract } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anotherSession } from './another-session.ts'
import { type Client, createClient, type Person } from './client.ts'
import { addTotp, cookieOf, totpCode } from './factors.ts'
import { codeIn, linkIn } from './mailed.ts'
import { anyEmail, fromConsole, fromSite, openStaffAccount, password } from './people.ts'
import { startWorld, type World } from './world.ts'

/** What other frameworks got wrong and no other test of ours shows: see audit/known-flaws.md. */

const { signIn: door, staffSignIn: staffDoor, passwords, emails, accounts } = contract
const another = 'amber harbour 31 kite lamp'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const visitor = () => createClient(world.api.server, fromSite)

async function resetLink(email: string) {
  await visitor().does(passwords.askReset, { body: { email } })
  const { challengeId, secret } = await linkIn(world, email)
  return { body: { challengeId, secret, password: another } }
}

async function enters(person: Pick<Person, 'email'>, given: string): Promise<Client | null> {
  const body = { email: person.email, password: given, device: 'browser' as const }
  const client = visitor()
  const answer = await client.sends({ method: 'POST', path: '/sessions', body })
  if (answer.status !== 200) return null
  return createClient(world.api.server, { ...fromSite, cookie: cookieOf(answer) })
}

describe('a link to set a password', () => {
  it('ends when the address that it was sent to is no longer the account’s', async () => {
    const ana = await world.customer()
    const next = anyEmail()
    const { challengeId } = await ana.does(emails.askEmailChange, { body: { email: next } })
    const code = await codeIn(world, next)
    await ana.does(emails.changeEmail, { body: { challengeId, code, email: next } })
    world.clock.moveBy({ hours: 71, minutes: 50 })
    const old = await resetLink(ana.email)
    world.clock.moveBy({ minutes: 11 })
    await world.worker.settle()
    expect((await visitor().isRefused(passwords.resetPassword, old)).code).toBe('linkNotAccepted')
    expect(await enters({ email: next }, password)).not.toBeNull()
  })
})

describe('a new password', () => {
  it('ends a sign-in that still owes a factor', async () => {
    const ana = await world.customer()
    const now = new Date(world.clock.now().getTime() - 30_000)
    const { secret } = await addTotp(ana, now)
    const owing = (await enters(ana, password))!
    expect((await owing.does(door.readSession)).standing).toBe('secondFactor')
    await visitor().does(passwords.resetPassword, await resetLink(ana.email))
    const proof = { kind: 'totp', code: totpCode(secret, world.clock.now()) } as const
    const refused = await owing.isRefused(door.presentFactor, { body: { proof } })
    expect(refused.code).toBe('signInRequired')
  })

  it('is not outlived by a session that was begun with the old one at the same moment', async () => {
    for (let round = 0; round < 4; round++) {
      const ana = await world.customer()
      const link = await resetLink(ana.email)
      const [, ...begun] = await Promise.all([
        visitor().does(passwords.resetPassword, link),
        ...Array.from({ length: 4 }, () => enters(ana, password)),
      ])
      for (const client of begun) {
        const answer = await client?.sends({ method: 'GET', path: '/me' })
        expect(answer?.status ?? 401).toBe(401)
      }
    }
  })
})

describe('the first factor', () => {
  it('ends the sessions that the password alone had begun', async () => {
    const ana = await world.customer()
    const thief = await anotherSession(world, ana)
    await addTotp(ana, world.clock.now())
    expect((await thief.isRefused(accounts.readMe)).code).toBe('signInRequired')
    expect((await ana.does(accounts.readMe)).id).toBe(ana.account.id)
  })

  it('of staff leaves nobody else who knew the first password able to add one', async () => {
    const email = await openStaffAccount(world.api.app, 'engineer')
    const begin = async () => {
      const client = createClient(world.api.server, fromConsole)
      const body = { email, password }
      const answer = await client.sends({ method: 'POST', path: '/staff/sessions', body })
      return createClient(world.api.server, { ...fromConsole, cookie: cookieOf(answer) })
    }
    const [owner, thief] = [await begin(), await begin()]
    const { factorId, secret } = await thief.does(staffDoor.beginTotp)
    await addTotp(owner, world.clock.now(), 'staff')
    const code = totpCode(secret, world.clock.now())
    const late = { body: { factorId, code, name: 'Thief' } }
    expect((await thief.isRefused(staffDoor.confirmTotp, late)).code).toBe('signInRequired')
  })
})

describe('a one-time code', () => {
  it('of another form is none', async () => {
    const ana = await world.customer()
    await addTotp(ana, world.clock.now())
    const owing = (await enters(ana, password))!
    for (const code of ['1', '12345', '1234567', ' 123456', '１２３４５６', '0x1e24', '1e5']) {
      const body = { proof: { kind: 'totp', code } }
      expect((await owing.isRefused(door.presentFactor, { body })).code, code).toBe('invalidInput')
    }
  })
})
