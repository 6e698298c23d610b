import { contract } from '@girasol/contract'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RowDataPacket } from 'mysql2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#/database/ids.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

const { listAlerts, acknowledgeAlert, readWatch } = contract.alerts

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

type Row = RowDataPacket & { kind: string; subject: string; state: string; seen_count: number }

async function alerts(kind: string): Promise<Row[]> {
  const [rows] = await world.admin.query<Row[]>(
    'SELECT kind, subject, state, seen_count, facts FROM alerts WHERE kind = ? ORDER BY raised_at',
    [kind],
  )
  return rows
}

const setRole = (role: string, id: string) =>
  world.admin.query('UPDATE accounts SET role = ? WHERE id = ?', [role, idBytes(id)])

describe('a change behind the application', () => {
  it('of a role raises an alert that reaches console, mail and receiver, and goes on being counted, not repeated', async () => {
    const sam = await world.staff('security')
    const eva = await world.staff('support')
    await world.worker.watch()
    expect(await alerts('changedOutside')).toEqual([])
    await setRole('security', eva.account.id)
    await world.worker.watch()
    expect(await alerts('changedOutside')).toMatchObject([
      { subject: eva.account.id, seen_count: 1 },
    ])

    const { alerts: shown } = await sam.does(listAlerts)
    const alert = shown.find(({ kind }) => kind === 'changedOutside')!
    expect(alert).toMatchObject({ severity: 'critical', state: 'open' })
    expect(alert.facts).toContainEqual({ name: 'isRole', value: 'security' })
    expect(alert.facts).toContainEqual({ name: 'toldRole', value: 'support' })

    const posted = world.receiver.received.map(({ body }) => JSON.parse(body) as { id: string })
    expect(posted.find(({ id }) => id === alert.id)).toMatchObject({
      kind: 'changedOutside',
      runbook: 'docs/runbooks/changedOutside.md',
    })
    const mail = world.mails(sam.email).find(({ subject }) => subject.startsWith('Alert'))
    expect(mail!.text).toContain('docs/runbooks/changedOutside.md')

    await world.worker.watch()
    expect(await alerts('changedOutside')).toMatchObject([{ seen_count: 2 }])
    await setRole('support', eva.account.id)
  })

  it('is believed only when one of our programs tells of it', async () => {
    const eva = await world.staff('support')
    const sales = await world.staff('sales')
    await setRole('engineer', sales.account.id)
    await world.admin.query(
      `INSERT INTO audit_events (at, actor_id, actor_role, action, resource, resource_id, outcome, after_text)
       VALUES (UTC_TIMESTAMP(3), ?, 'security', 'role.grant', 'account', ?, 'done', '{"role":"engineer"}')`,
      [idBytes(eva.account.id), sales.account.id],
    )
    await world.worker.watch()
    const subjects = (await alerts('changedOutside')).map(({ subject }) => subject)
    expect(subjects).toContain(sales.account.id)
    await setRole('sales', sales.account.id)
  })

  it('is noticed for accounts that were added, suspended or taken away', async () => {
    const gone = await world.staff('sales')
    const suspended = await world.staff('engineer')
    await world.worker.watch()
    await world.admin.query("UPDATE accounts SET state = 'suspended' WHERE id = ?", [
      idBytes(suspended.account.id),
    ])
    await world.admin.query('DELETE FROM accounts WHERE id = ?', [idBytes(gone.account.id)])
    await world.worker.watch()
    const subjects = (await alerts('changedOutside')).map(({ subject }) => subject)
    expect(subjects).toContain(gone.account.id)
    expect(subjects).toContain(suspended.account.id)
  })
})

describe('a session that no entry tells of', () => {
  it('means that somebody switched the trail off', async () => {
    const ana = await world.customer()
    world.clock.moveBy({ seconds: 5 })
    await world.worker.watch()
    expect(await alerts('trailGap')).toEqual([])
    await world.admin.query(
      `INSERT INTO sessions (id, token_hash, account_id, audience, carrier, device_kind, label, created_at, last_used_at, expires_at)
       SELECT ?, REPEAT('a', 32), account_id, audience, carrier, device_kind, label, ?, ?, expires_at FROM sessions WHERE account_id = ? LIMIT 1`,
      [
        idBytes('01a20cbf-1994-7dce-b874-5777e71a074c'),
        new Date(world.clock.now().getTime() - 4000),
        world.clock.now(),
        idBytes(ana.account.id),
      ],
    )
    await world.worker.watch()
    expect(await alerts('trailGap')).toMatchObject([{ subject: 'session' }])
  })
})

describe('an alert', () => {
  it('is acknowledged once, by security, with what was found; what happens again raises a new one', async () => {
    const [sam, sol] = [await world.staff('security'), await world.staff('security')]
    const eva = await world.staff('engineer')
    const { alerts: shown } = await sam.does(listAlerts)
    const alert = shown.find(({ kind, state }) => kind === 'trailGap' && state === 'open')!
    const params = { alertId: alert.id }
    const body = { verdict: 'attack' } as const
    expect((await eva.isRefused(acknowledgeAlert, { params, body })).code).toBe('notFound')
    const answer = await sam.does(acknowledgeAlert, { params, body })
    expect(answer).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: sam.account.id,
      verdict: 'attack',
    })
    expect((await sol.isRefused(acknowledgeAlert, { params, body })).code).toBe('alreadyDecided')
    const [told] = await world.admin.query<RowDataPacket[]>(
      "SELECT after_text FROM audit_events WHERE action = 'alert.acknowledge' AND outcome = 'done' AND resource_id = ?",
      [alert.id],
    )
    expect(told).toHaveLength(1)
    expect(String(told[0]!.after_text)).toContain('"verdict":"attack"')

    await world.worker.watch()
    expect(await alerts('trailGap')).toHaveLength(1)
    world.clock.moveBy({ minutes: 9 })
    await world.worker.watch()
    expect(await alerts('trailGap')).toHaveLength(1)
  })

  it('is signed for its receiver, and tried again until it is taken', async () => {
    const key = readFileSync(join(world.folders.secrets, 'alert-webhook.key'))
    for (const { body, headers } of world.receiver.received) {
      const at = headers['girasol-time'] as string
      const expected = createHmac('sha256', key).update(`${at}.${body}`).digest('hex')
      expect(headers['girasol-signature']).toBe(`v1=${expected}`)
      expect(body).not.toMatch(/@|Demo/)
    }
    const eva = await world.staff('support')
    await setRole('engineer', eva.account.id)
    world.receiver.answer = 500
    await world.worker.watch()
    const posts = async () => {
      const [rows] = await world.admin.query<RowDataPacket[]>(
        `SELECT p.state, p.attempts, p.last_error FROM alert_posts p JOIN alerts a ON a.id = p.alert_id
         WHERE p.state <> 'sent' AND a.subject = ?`,
        [eva.account.id],
      )
      return rows
    }
    expect(await posts()).toMatchObject([{ state: 'ready', attempts: 1, last_error: 'status 500' }])
    world.receiver.answer = 204
    world.clock.moveBy({ seconds: 3 })
    await world.worker.watch()
    expect(await posts()).toEqual([])
    await setRole('support', eva.account.id)
  })

  it('can be read by security alone; that somebody watches can be read by all staff', async () => {
    for (const role of ['support', 'sales', 'engineer'] as const) {
      const person = await world.staff(role)
      expect((await person.isRefused(listAlerts)).code).toBe('notFound')
      expect(await person.does(readWatch)).toMatchObject({ watching: true })
    }
  })
})

describe('the question whether somebody watches', () => {
  it('is asked by screens on their own and keeps no session alive', async () => {
    const eva = await world.staff('engineer')
    for (let count = 0; count < 3; count++) {
      world.clock.moveBy({ minutes: 9 })
      await eva.does(readWatch)
    }
    world.clock.moveBy({ minutes: 4 })
    expect((await eva.isRefused(readWatch)).code).toBe('signInRequired')
  })
})
