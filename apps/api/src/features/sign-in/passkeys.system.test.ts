import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#/database/ids.ts'
import { createAuthenticator, type Lies } from '../../../../../test/authenticator.ts'
import type { Client } from '../../../../../test/client.ts'
import { firstStep } from '../../../../../test/factors.ts'
import { consoleOrigin, siteOrigin } from '../../../../../test/origins.ts'
import { password } from '../../../../../test/people.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const origins = { signIn: siteOrigin, staffSignIn: consoleOrigin }
type Door = keyof typeof origins

/** Somebody's passkey, made in their own browser. */
async function enrol(
  person: Client,
  door: Door,
  authenticator = createAuthenticator(origins[door]),
) {
  const { beginPasskey, confirmPasskey } = contract[door]
  const { challengeId, options } = await person.does(beginPasskey)
  const credential = authenticator.create(options)
  const body = { challengeId, credential, name: 'Demo key' }
  return { authenticator, enrolled: await person.does(confirmPasskey, { body }) }
}
type Held = Awaited<ReturnType<typeof enrol>>['authenticator']

async function signIn(door: Door, authenticator: Held, lies: Lies = {}) {
  const client = door === 'signIn' ? world.visitor() : world.office()
  const { askPasskey, passkeySignIn } = contract[door]
  const { challengeId, options } = await client.does(askPasskey)
  const body = {
    challengeId,
    credential: authenticator.get(options, lies),
    device: 'browser' as const,
  }
  const send = () => client.sends({ method: 'POST', path: passkeySignIn.path, body })
  return { answer: await send(), send, client }
}
const status = async (...asked: Parameters<typeof signIn>) => (await signIn(...asked)).answer.status

describe('a passkey', () => {
  it('is a whole sign-in, at the site and at the console', async () => {
    const ana = await world.customer()
    const { authenticator, enrolled } = await enrol(ana, 'signIn')
    expect(enrolled).toMatchObject({ factor: { kind: 'passkey' }, signedIn: null })
    expect(enrolled.recoveryCodes).toHaveLength(10)
    const { answer } = await signIn('signIn', authenticator)
    expect(answer).toMatchObject({ status: 200, body: { account: ana.account, token: null } })
    const eva = await world.staff('engineer')
    const held = await enrol(eva, 'staffSignIn')
    expect(await status('staffSignIn', held.authenticator)).toBe(200)
    expect(await status('staffSignIn', held.authenticator)).toBe(200)
  })

  it('completes a sign-in that the password began, and proves anew', async () => {
    const eva = await world.staff('support')
    const { authenticator } = await enrol(eva, 'staffSignIn')
    const given = { path: '/staff/sessions', email: eva.email, password } as const
    const { half, answer } = await firstStep(world.api.server, world.office(), given)
    expect(answer.body).toMatchObject({ proofs: ['passkey', 'totp', 'recoveryCode'] })
    const proof = async (client: Client) => {
      const { challengeId, options } = await client.does(contract.staffSignIn.askPasskey)
      return { kind: 'passkey' as const, challengeId, credential: authenticator.get(options) }
    }
    await half.does(contract.staffSignIn.presentFactor, { body: { proof: await proof(half) } })
    await eva.does(contract.staffSignIn.stepUp, { body: { proof: await proof(eva) } })
  })

  it.each<[string, Lies]>([
    ['made for another origin', { origin: 'https://girasol.attacker.example' }],
    ['made for the console’s origin', { origin: consoleOrigin }],
    ['for another relying party', { rpId: 'attacker.example' }],
    ['for the console as relying party', { rpId: 'console.localhost' }],
    ['without its owner verified', { userVerified: false }],
    ['without its owner present', { userPresent: false }],
    ['over another challenge', { challenge: 'bm90IHRoZSBjaGFsbGVuZ2UgdGhhdCB3YXMgYXNrZWQ' }],
    ['with the signature of another key', { foreignKey: true }],
    ['of a frame in another page', { crossOrigin: true }],
    ['that says it made one', { type: 'webauthn.create' }],
    ['with another account’s handle', { userHandle: Buffer.alloc(16, 7).toString('base64url') }],
    ['of an unknown credential', { credentialId: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ])('is refused %s', async (_, lies) => {
    const ana = await world.customer()
    const { authenticator } = await enrol(ana, 'signIn')
    const { answer } = await signIn('signIn', authenticator, lies)
    expect(answer).toMatchObject({ status: 401, body: { code: 'signInFailed' } })
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(await status('signIn', authenticator)).toBe(200)
  })

  it('is refused with another person’s credential id over one’s own key', async () => {
    const [ana, ben] = await Promise.all([world.customer(), world.customer()])
    const hers = (await enrol(ana, 'signIn')).authenticator
    const his = (await enrol(ben, 'signIn')).authenticator
    expect(await status('signIn', his, { credentialId: hers.passkeys[0]!.id })).toBe(401)
  })

  it('of one person completes nobody else’s sign-in', async () => {
    const [eva, tom] = await Promise.all([world.staff('support'), world.staff('support')])
    const { authenticator } = await enrol(tom, 'staffSignIn')
    const given = { path: '/staff/sessions', email: eva.email, password } as const
    const { half } = await firstStep(world.api.server, world.office(), given)
    const { challengeId, options } = await half.does(contract.staffSignIn.askPasskey)
    const proof = { kind: 'passkey' as const, challengeId, credential: authenticator.get(options) }
    const refused = await half.isRefused(contract.staffSignIn.presentFactor, { body: { proof } })
    expect(refused.code).toBe('factorRefused')
  })

  it('is refused when it is replayed, also at once, and after five minutes', async () => {
    const ana = await world.customer()
    const { authenticator } = await enrol(ana, 'signIn')
    const { answer, send } = await signIn('signIn', authenticator)
    expect(answer.status).toBe(200)
    expect((await send()).status).toBe(401)
    const visitor = world.visitor()
    const { askPasskey, passkeySignIn } = contract.signIn
    const { challengeId, options } = await visitor.does(askPasskey)
    const body = { challengeId, credential: authenticator.get(options), device: 'browser' }
    const post = () => visitor.sends({ method: 'POST', path: passkeySignIn.path, body })
    const answers = await Promise.all(Array.from({ length: 10 }, post))
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
    const late = await visitor.does(askPasskey)
    const signed = {
      ...body,
      challengeId: late.challengeId,
      credential: authenticator.get(late.options),
    }
    world.clock.moveBy({ minutes: 5 })
    const expired = await visitor.sends({ method: 'POST', path: passkeySignIn.path, body: signed })
    expect(expired.status).toBe(401)
  })

  it('that was copied is refused, and the trail says so', async () => {
    const ana = await world.customer()
    const { authenticator } = await enrol(ana, 'signIn')
    expect(await status('signIn', authenticator, { counter: 9 })).toBe(200)
    expect(await status('signIn', authenticator, { counter: 9 })).toBe(401)
    expect(await status('signIn', authenticator, { counter: 3 })).toBe(401)
    expect(await status('signIn', authenticator, { counter: 0 })).toBe(401)
    const [found] = await world.admin.query<RowDataPacket[]>(
      "SELECT action FROM audit_events WHERE reason = 'counterRolledBack' AND resource_id = ?",
      [ana.account.id],
    )
    expect(found).toHaveLength(3)
    expect(await status('signIn', authenticator, { counter: 10 })).toBe(200)
  })

  it('of the site is a stranger at the console, and the other way round', async () => {
    const ana = await world.customer()
    const eva = await world.staff('support')
    const hers = (await enrol(ana, 'signIn')).authenticator
    const evas = (await enrol(eva, 'staffSignIn')).authenticator
    const there = { origin: consoleOrigin, rpId: 'console.localhost' }
    const here = { origin: siteOrigin, rpId: 'localhost' }
    expect(await status('staffSignIn', hers, there)).toBe(401)
    expect(await status('signIn', evas, here)).toBe(401)
  })

  it('of somebody suspended opens nothing', async () => {
    const eva = await world.staff('sales')
    const { authenticator } = await enrol(eva, 'staffSignIn')
    const id = idBytes(eva.account.id)
    await world.admin.query("UPDATE accounts SET state = 'suspended' WHERE id = ?", [id])
    expect(await status('staffSignIn', authenticator)).toBe(401)
  })
})

describe('a new passkey', () => {
  it.each<[string, Lies]>([
    ['of another origin', { origin: 'http://localhost:4666' }],
    ['of another relying party', { rpId: 'attacker.example' }],
    ['without its owner verified', { userVerified: false }],
    ['over another challenge', { challenge: 'bm90IHRoZSBjaGFsbGVuZ2UgdGhhdCB3YXMgYXNrZWQ' }],
    ['that says it was presented', { type: 'webauthn.get' }],
  ])('is refused %s', async (_, lies) => {
    const ana = await world.customer()
    const { challengeId, options } = await ana.does(contract.signIn.beginPasskey)
    const credential = createAuthenticator(siteOrigin).create(options, lies)
    const body = { challengeId, credential, name: 'Key' }
    const refused = await ana.isRefused(contract.signIn.confirmPasskey, { body })
    expect(refused.code).toBe('factorRefused')
    expect((await ana.does(contract.signIn.listFactors)).factors).toEqual([])
  })

  it('needs a fresh proof, the own challenge, and belongs to one account', async () => {
    const [ana, ben] = await Promise.all([world.customer(), world.customer()])
    const begun = await ana.does(contract.signIn.beginPasskey)
    const held = createAuthenticator(siteOrigin)
    const credential = held.create(begun.options)
    const body = { challengeId: begun.challengeId, credential, name: 'Key' }
    const { confirmPasskey, beginPasskey } = contract.signIn
    expect((await ben.isRefused(confirmPasskey, { body })).code).toBe('factorRefused')
    const { authenticator } = await enrol(ana, 'signIn')
    const his = await ben.does(beginPasskey)
    const stolen = createAuthenticator(siteOrigin).create(his.options, {
      credentialId: authenticator.passkeys[0]!.id,
    })
    const taken = { challengeId: his.challengeId, credential: stolen, name: 'Key' }
    expect((await ben.isRefused(confirmPasskey, { body: taken })).code).toBe('factorRefused')
    world.clock.moveBy({ minutes: 11 })
    expect((await ana.isRefused(beginPasskey)).code).toBe('stepUpRequired')
    expect((await ana.isRefused(confirmPasskey, { body })).code).toBe('stepUpRequired')
  })
})
