import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#/database/ids.ts'
import type { Server } from '#/http/server.ts'
import { anotherApi } from '../../../../../test/another-api.ts'
import { createAuthenticator } from '../../../../../test/authenticator.ts'
import { type Answer, createClient, type Person } from '../../../../../test/client.ts'
import { siteOrigin } from '../../../../../test/origins.ts'
import { anyEmail, fromSite, password } from '../../../../../test/people.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const wrong = 'violet lantern 89 sky'
const rows = async (sql: string, values: unknown[] = []) =>
  (await world.admin.query<RowDataPacket[]>(sql, values))[0]

/** From an address of its own each time. */
function tryIt(email: string, typed = wrong, server: Server = world.api.server): Promise<Answer> {
  const body = { email, password: typed, device: 'browser' }
  return createClient(server, fromSite).sends({ method: 'POST', path: '/sessions', body })
}
async function lock(email: string): Promise<void> {
  for (let at = 0; at < 10; at++) await tryIt(email)
}
/** A browser that came in before: its cookies. */
async function knownBrowser({ email }: Person) {
  const answer = await tryIt(email, password)
  const cookies = [answer.headers['set-cookie']].flat() as string[]
  const device = cookies.find((one) => one.includes('-device='))!.split(';')[0]!
  const client = createClient(world.api.server, { ...fromSite, cookie: device })
  return (typed: string, whom = email) =>
    client.sends({
      method: 'POST',
      path: '/sessions',
      body: { email: whom, password: typed, device: 'browser' },
    })
}

describe('ten wrong passwords', () => {
  it('lock exactly then, over many addresses and replicas at once', async () => {
    const ana = await world.customer()
    const second = await anotherApi(world)
    const servers = [world.api.server, second.server]
    const attempts = Array.from({ length: 24 }, (_, at) => tryIt(ana.email, wrong, servers[at % 2]))
    const answers = await Promise.all(attempts)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
    const reasons = await rows(
      "SELECT reason FROM audit_events WHERE action = 'session.start' AND resource_id = ? AND outcome = 'failed'",
      [ana.account.id],
    )
    const looked = reasons.filter(({ reason }) => reason === 'wrongPassword')
    expect(looked).toHaveLength(10)
    expect(reasons).toHaveLength(24)
    expect((await tryIt(ana.email, password, second.server)).status).toBe(401)
    await second.stop()
  })

  it('make the right one wait for a minute, with the words of a wrong one', async () => {
    const ana = await world.customer()
    const first = await tryIt(ana.email)
    for (let at = 0; at < 9; at++) await tryIt(ana.email)
    const locked = await tryIt(ana.email, password)
    const unknown = await tryIt(anyEmail())
    const plain = ({ status, headers, body }: Answer) => ({
      status,
      headers: { ...headers, date: '', 'x-request-id': '' },
      body: { ...(body as object), reference: '' },
    })
    expect(plain(locked)).toEqual(plain(first))
    expect(plain(locked)).toEqual(plain(unknown))
    world.clock.moveBy({ minutes: 1, seconds: 1 })
    expect((await tryIt(ana.email, password)).status).toBe(200)
  })

  it('are told to the owner once, by mail, and to the trail', async () => {
    const ana = await world.customer()
    await lock(ana.email)
    for (let at = 0; at < 3; at++) await tryIt(ana.email)
    await world.worker.settle()
    const mails = await rows(
      "SELECT id FROM mail_queue WHERE kind = 'accountLocked' AND account_id = ?",
      [idBytes(ana.account.id)],
    )
    expect(mails).toHaveLength(1)
    const [told] = await rows(
      "SELECT after_text FROM audit_events WHERE action = 'lock.set' AND resource_id = ?",
      [ana.account.id],
    )
    expect(JSON.parse(told!.after_text as string)).toEqual({ of: 'account', minutes: 1, locks: 1 })
  })

  it('of an address that has no account leave the same rows', async () => {
    const email = anyEmail()
    const ana = await world.customer()
    const before = (await rows('SELECT counter FROM attempts')).length
    await tryIt(ana.email)
    const known = (await rows('SELECT counter FROM attempts')).length - before
    await tryIt(email)
    expect((await rows('SELECT counter FROM attempts')).length - before).toBe(2 * known)
    await lock(email)
    await world.worker.settle()
    const [event] = await rows(
      "SELECT state FROM outbox WHERE type = 'signIn.locked' ORDER BY id DESC",
    )
    expect(event!.state).toBe('done')
  })

  it('are forgotten with the right one', async () => {
    const ana = await world.customer()
    for (let round = 0; round < 3; round++) {
      for (let at = 0; at < 9; at++) await tryIt(ana.email)
      expect((await tryIt(ana.email, password)).status).toBe(200)
    }
  })
})

describe('the owner of a locked account', () => {
  it('still comes in on a known device, whose own attempts are counted apart', async () => {
    const ana = await world.customer()
    const atHome = await knownBrowser(ana)
    await lock(ana.email)
    expect((await tryIt(ana.email, password)).status).toBe(401)
    expect((await atHome(password)).status).toBe(200)
    for (let at = 0; at < 10; at++) await atHome(wrong)
    expect((await atHome(password)).status).toBe(401)
  })

  it('is not helped by a device that is known to somebody else', async () => {
    const [ana, ben] = await Promise.all([world.customer(), world.customer()])
    const atBens = await knownBrowser(ben)
    await lock(ana.email)
    expect((await atBens(password, ana.email)).status).toBe(401)
  })

  it('comes in by passkey', async () => {
    const ana = await world.customer()
    const { beginPasskey, confirmPasskey, askPasskey, passkeySignIn } = contract.signIn
    const begun = await ana.does(beginPasskey)
    const held = createAuthenticator(siteOrigin)
    const made = { challengeId: begun.challengeId, credential: held.create(begun.options) }
    await ana.does(confirmPasskey, { body: { ...made, name: 'Key' } })
    await lock(ana.email)
    const visitor = world.visitor()
    const { challengeId, options } = await visitor.does(askPasskey)
    const body = { challengeId, credential: held.get(options), device: 'browser' as const }
    expect(await visitor.does(passkeySignIn, { body })).toMatchObject({ account: ana.account })
  })

  it('is let in again by support with a reason, colleagues by security, and nobody by themselves', async () => {
    const ana = await world.customer()
    const [eva, sol, tom] = await Promise.all([
      world.staff('support'),
      world.staff('security'),
      world.staff('engineer'),
    ])
    const { readLock, unlock } = contract.locks
    await lock(ana.email)
    const of = ({ account }: Person) => ({ params: { accountId: account.id } })
    const lift = (person: Person) => ({ ...of(person), body: { reason: 'ownerCalled' as const } })
    expect((await eva.does(readLock, of(ana))).lockedUntil).not.toBeNull()
    for (const other of [sol, tom]) {
      expect((await other.isRefused(unlock, lift(ana))).code).toBe('notFound')
    }
    expect((await eva.isRefused(unlock, lift(tom))).code).toBe('notFound')
    expect((await sol.isRefused(unlock, lift(sol))).code).toBe('notFound')
    await sol.does(unlock, lift(tom))
    await eva.does(unlock, lift(ana))
    expect((await tryIt(ana.email, password)).status).toBe(200)
    const [told] = await rows(
      "SELECT reason, actor_id FROM audit_events WHERE action = 'lock.lift' AND outcome = 'done' AND resource_id = ?",
      [ana.account.id],
    )
    expect(told).toMatchObject({ reason: 'ownerCalled', actor_id: idBytes(eva.account.id) })
    world.clock.moveBy({ minutes: 11 })
    expect((await eva.isRefused(unlock, lift(ana))).code).toBe('stepUpRequired')
  })
})

describe('a source', () => {
  it('that tries many accounts waits too, and its neighbours do not', async () => {
    const ana = await world.customer()
    const strict = { 'x-forwarded-for': '203.0.113.77', ...fromSite }
    const send = (email: string, typed = wrong) =>
      createClient(world.api.server, strict).sends({
        method: 'POST',
        path: '/sessions',
        body: { email, password: typed, device: 'browser' },
        headers: strict,
      })
    for (let at = 0; at < 50; at++) {
      if (at % 25 === 24) world.clock.moveBy({ minutes: 10 })
      await send(anyEmail())
    }
    expect((await send(ana.email, password)).status).toBe(401)
    expect((await tryIt(ana.email, password)).status).toBe(200)
  })

  it('is known by what its own proxy says, not by what it claims, and as a whole /64', async () => {
    const found = async (headers: Record<string, string>) => {
      const before = await rows('SELECT counter FROM attempts')
      const seen = new Set(before.map(({ counter }) => (counter as Buffer).toString('hex')))
      const body = {
        email: 'nobody-at-all@demo.girasol.example',
        password: wrong,
        device: 'browser',
      }
      const client = createClient(world.api.server, fromSite)
      await client.sends({ method: 'POST', path: '/sessions', body, headers })
      const after = await rows('SELECT counter FROM attempts')
      return after.filter(({ counter }) => !seen.has((counter as Buffer).toString('hex'))).length
    }
    // The account's counter and the source's.
    expect(await found({ 'x-forwarded-for': '198.51.100.1' })).toBe(2)
    expect(await found({ 'x-forwarded-for': '9.9.9.9, 198.51.100.1' })).toBe(0)
    expect(await found({ 'x-forwarded-for': '8.8.8.8, 7.7.7.7, 198.51.100.1' })).toBe(0)
    expect(await found({ 'x-forwarded-for': '2001:db8:1:2::1' })).toBe(1)
    expect(await found({ 'x-forwarded-for': '2001:db8:1:2:ffff::9' })).toBe(0)
  })
})
