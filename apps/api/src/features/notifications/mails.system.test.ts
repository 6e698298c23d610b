import type { RowDataPacket } from 'mysql2'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { openChallenge, takeChallenge } from '#/security/challenges.ts'
import { seal } from '#/security/crypto.ts'
import { newId } from '#/database/ids.ts'
import { openAccount } from '../accounts/accounts.ts'
import { anyEmail } from '../../../../../test/people.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { createMailLoop, type MailSender } from './notifications.ts'
import { type NewMail, queueMail } from './queue-mail.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
afterEach(() => world.admin.query('DELETE FROM mail_queue'))

const queue = (mail: Omit<NewMail, 'at'>) =>
  transaction(world.api.app.db, (tx) => queueMail(tx, { ...mail, at: world.clock.now() }))

async function rows() {
  const [found] = await world.admin.query<RowDataPacket[]>(
    'SELECT state, attempts, run_at, last_error, facts FROM mail_queue ORDER BY created_at, id',
  )
  return found
}

/** A challenge for an address without an account, as a sign-up makes it. */
async function challengeFor(address: string, language: 'en' | 'es') {
  const { app } = world.api
  const id = newId()
  const place = { table: 'challenges', column: 'address_sealed', row: id }
  const key = await app.keys.ofSystem(app.db)
  await transaction(app.db, (tx) =>
    openChallenge(tx, {
      id,
      purpose: 'signUp',
      addressSealed: seal(key, place, address),
      language,
      mostTries: 5,
      life: 900_000,
      now: world.clock.now(),
    }),
  )
  return id
}

/** Somebody with an account. */
async function person() {
  const { app } = world.api
  const email = anyEmail()
  const password = await app.passwords.hash('violet lantern 88 sky')
  const who = { role: 'customer', email, name: 'Demo', language: 'en', crewId: null } as const
  const accountId = await transaction(app.db, (tx) =>
    openAccount(app, tx, { ...who, password, now: world.clock.now() }),
  )
  return { accountId, email }
}

describe('a queued mail', () => {
  it('carries a code that was made when it was sent, in the language of its reader, and the code works once', async () => {
    const address = 'neue@demo.girasol.example'
    const id = await challengeFor(address, 'es')
    await queue({ kind: 'signUpCode', to: { challengeId: id } })
    await world.worker.settle()
    const [mail] = world.mails(address)
    expect(mail).toMatchObject({ subject: 'Su código para Girasol' })
    const code = /^ {4}(\d{6})$/m.exec(mail!.text)![1]!
    expect(mail!.html).toContain(code)
    expect(mail!.text).toContain('Sirve durante 15 minutos, una sola vez.')
    const ask = (secret: string) =>
      takeChallenge(world.api.app.db, { id, purpose: 'signUp', secret, now: world.clock.now() })
    expect(await ask('0')).toBeNull()
    expect(await ask(code)).not.toBeNull()
    expect(await ask(code)).toBeNull()
    expect(JSON.stringify(await rows())).not.toContain(code)
  })

  it('leads to our own pages, its secret behind the #', async () => {
    const ana = await person()
    const now = world.clock.now()
    const id = await transaction(world.api.app.db, (tx) =>
      openChallenge(tx, {
        purpose: 'passwordReset',
        accountId: ana.accountId,
        mostTries: 5,
        life: 1_800_000,
        now,
      }),
    )
    await queue({ kind: 'passwordReset', to: { accountId: ana.accountId, challengeId: id } })
    await world.worker.settle()
    const [mail] = world.mails(ana.email)
    const link = new URL(/https?:\/\/\S+/.exec(mail!.text)![0])
    expect(link.origin).toBe(world.config.origins.people[0])
    expect(link.search).toBe('')
    expect(link.hash).toMatch(new RegExp(`^#${id}\\.[\\w-]{43}$`))
    expect(mail!.html).toContain(`href="${link.href}"`)
  })

  it('is sent once, with many workers at once', async () => {
    const ana = await person()
    const { accountId } = ana
    for (let count = 0; count < 12; count++)
      await queue({ kind: 'accountLocked', to: { accountId } })
    const sent: string[] = []
    const sender: MailSender = { send: ({ id }) => Promise.resolve(void sent.push(id)) }
    const drain = async () => {
      const loop = createMailLoop(world.worker.app, sender)
      while (await loop.step());
    }
    await Promise.all(Array.from({ length: 4 }, drain))
    while (sent.length < 12) await drain()
    expect(new Set(sent).size).toBe(12)
    expect(sent).toHaveLength(12)
  })

  it('is tried again after growing waits, given up after eight, and nothing of it is told', async () => {
    const ana = await person()
    await queue({ kind: 'accountLocked', to: { accountId: ana.accountId } })
    const refusal = Object.assign(new Error(`550 no such user ${ana.email}`), {
      code: 'EENVELOPE',
      responseCode: 550,
    })
    const loop = createMailLoop(world.worker.app, { send: () => Promise.reject(refusal) })
    const waits: number[] = []
    for (let attempt = 1; attempt <= 8; attempt++) {
      expect(await loop.step()).toBe(true)
      expect(await loop.step()).toBe(false)
      const [row] = await rows()
      expect(row).toMatchObject({ attempts: attempt, last_error: 'EENVELOPE 550' })
      waits.push(Math.round((Number(row!.run_at) - world.clock.now().getTime()) / 1000))
      world.clock.moveBy({ seconds: waits.at(-1)! + 1 })
    }
    expect(waits.slice(0, 7)).toEqual([5, 10, 20, 40, 80, 160, 320])
    expect((await rows())[0]).toMatchObject({ state: 'dead' })
    expect(world.log.join()).toContain('mail given up')
    expect(world.log.join()).not.toContain(ana.email)
    expect(JSON.stringify(await rows())).not.toContain(ana.email)
  })

  it.each([
    ['whose account is gone', { accountId: newId() }, 'noAddress'],
    ['whose challenge is gone', { challengeId: newId() }, 'noAddress'],
  ])('%s is not tried again', async (_, to, why) => {
    await queue({ kind: 'accountLocked', to })
    await world.worker.settle()
    expect(await rows()).toMatchObject([{ state: 'dead', last_error: why, attempts: 0 }])
  })

  it('whose code ran out before it could be sent is not sent', async () => {
    const id = await challengeFor('late@demo.girasol.example', 'en')
    await queue({ kind: 'signUpCode', to: { challengeId: id } })
    world.clock.moveBy({ minutes: 16 })
    await world.worker.settle()
    expect(await rows()).toMatchObject([{ state: 'dead', last_error: 'secretOver' }])
    expect(world.mails('late@demo.girasol.example')).toEqual([])
  })

  it('of an account whose key was destroyed is not sent', async () => {
    const ana = await person()
    await world.admin.query('DELETE FROM data_keys WHERE account_id = ?', [idBytes(ana.accountId)])
    world.clock.moveBy({ minutes: 2 })
    await queue({ kind: 'accountLocked', to: { accountId: ana.accountId } })
    await world.worker.settle()
    expect(await rows()).toMatchObject([{ state: 'dead' }])
    expect(world.mails(ana.email)).toEqual([])
  })
})
