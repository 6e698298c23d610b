import { join } from 'node:path'
import { contract } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealTrail } from '../../../../../audit/seal-trail.ts'
import { verifyTrail } from '../../../../../audit/trail/verify.ts'
import { password } from '../../../../../test/people.ts'
import type { Person } from '../../../../../test/client.ts'
import { placeOrder } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { idBytes } from '../../database/ids.ts'
import { dataMap, holdings } from './data-map.ts'
import { digestAt } from './digest-time.ts'

const { readPrivacy, setDigest, exportData, fetchExport, askErasure, undoErasure, listAccesses } =
  contract.privacy

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** The names and texts of the files in an archive that stores them as they are. */
function unzip(archive: Buffer): Record<string, string> {
  const files: Record<string, string> = {}
  let at = 0
  while (archive.readUInt32LE(at) === 0x04034b50) {
    const size = archive.readUInt32LE(at + 18)
    const nameLength = archive.readUInt16LE(at + 26)
    const start = at + 30 + nameLength
    files[archive.toString('utf8', at + 30, start)] = archive.toString('utf8', start, start + size)
    at = start + size
  }
  return files
}

describe('the map of personal data', () => {
  it('has every table and every column of the database', async () => {
    const [rows] = await world.admin.query(
      'SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = DATABASE()',
    )
    const columns = new Map<string, string[]>()
    for (const { t, c } of rows as { t: string; c: string }[]) {
      if (t !== 'schema_migrations') columns.set(t, [...(columns.get(t) ?? []), c])
    }
    expect(Object.keys(dataMap).sort()).toEqual([...columns.keys()].sort())
    for (const { table, shows, opens = [], hides = [] } of holdings) {
      expect([...shows, ...opens, ...hides].sort(), table).toEqual(columns.get(table)!.sort())
    }
  })
})

describe('an export', () => {
  it('holds everything about me and nothing of anybody else, and lies sealed', async () => {
    const ana = await world.customer()
    const other = await world.customer()
    const order = await placeOrder(ana)
    await placeOrder(other)
    const made = await ana.does(exportData)
    const params = { exportId: made.id }
    const { bytes } = (await ana.does(fetchExport, { params })) as unknown as { bytes: Buffer }
    const archive = Buffer.isBuffer(bytes) ? bytes : await fetched(ana, made.id)
    const files = unzip(archive)
    expect(Object.keys(files)).toEqual(['girasol.html', 'girasol.json'])
    const { data } = JSON.parse(files['girasol.json']!) as { data: Record<string, object[]> }
    expect(data['accounts']).toMatchObject([{ name: 'Demo Customer', email: ana.email }])
    expect(data['orders']).toMatchObject([
      { number: order.number, phone: '+1 602 555 0142', address: { street: '12 Demo Way' } },
    ])
    expect(files['girasol.json']).not.toContain(other.email)
    expect(files['girasol.html']).toContain(order.number)
    const [rows] = await world.admin.query('SELECT sealed FROM data_exports')
    const sealed = (rows as { sealed: Buffer }[])[0]!.sealed.toString('latin1')
    expect(sealed).not.toContain(Buffer.from('Demo Way').toString('base64').slice(0, 8))
    expect((await other.isRefused(fetchExport, { params })).code).toBe('notFound')
    expect(await mailsTo(ana, 'dataExportReady')).toBe(1)
    world.clock.moveBy({ hours: 25 })
    expect((await ana.isRefused(fetchExport, { params })).code).toBe('notFound')
  })
})

async function fetched(person: Person, id: string): Promise<Buffer> {
  const answer = await person.sends({ method: 'GET', path: `/me/exports/${id}` })
  return answer.body as Buffer
}

async function mailsTo(person: Person, kind: string): Promise<number> {
  const [rows] = await world.admin.query(
    'SELECT COUNT(*) AS n FROM mail_queue WHERE account_id = ? AND kind = ?',
    [idBytes(person.account.id), kind],
  )
  return Number((rows as { n: number }[])[0]!.n)
}

async function finish(person: Person): Promise<void> {
  const { orders } = await person.does(contract.orders.listOrders)
  for (const { id } of orders) {
    const { version } = await person.does(contract.orders.readOrder, { params: { orderId: id } })
    await person.does(contract.orders.cancelOrder, { params: { orderId: id }, body: { version } })
  }
}

describe('an erasure', () => {
  it('is refused while an order is under way', async () => {
    const ana = await world.customer()
    const order = await placeOrder(ana)
    const refused = await ana.isRefused(askErasure)
    expect(refused).toMatchObject({
      code: 'orderStillOpen',
      current: { orderNumber: order.number },
    })
    expect((await ana.does(readPrivacy)).openOrders).toEqual([order.number])
  })

  it('waits seven days and can be undone', async () => {
    const ana = await world.customer()
    const { erasure } = await ana.does(askErasure)
    expect(Date.parse(erasure!.dueAt) - Date.parse(erasure!.askedAt)).toBe(7 * 86_400_000)
    await ana.does(undoErasure)
    expect((await ana.does(readPrivacy)).erasure).toBeNull()
    expect((await ana.isRefused(undoErasure)).code).toBe('notFound')
    world.clock.moveBy({ hours: 24 * 8 })
    await world.worker.settle()
    const ana2 = await world.visitor().sends({
      method: 'POST',
      path: '/sessions',
      body: { email: ana.email, password, device: 'browser' },
    })
    expect(ana2.status).toBe(200)
  })

  it('makes everything unreadable, also in a copy from before, and leaves orders and trail whole', async () => {
    const ana = await world.customer()
    const order = await placeOrder(ana)
    await finish(ana)
    const id = idBytes(ana.account.id)
    const [before] = await world.admin.query(
      'SELECT o.id, o.address_sealed, a.name_sealed FROM orders o JOIN accounts a ON a.id = o.customer_id WHERE o.customer_id = ?',
      [id],
    )
    await ana.does(askErasure)
    world.clock.moveBy({ hours: 24 * 7 + 1 })
    await world.worker.settle()
    expect(await mailsTo(ana, 'accountErased')).toBe(1)
    await world.admin.query("UPDATE mail_queue SET state = 'sent' WHERE account_id = ?", [id])
    world.clock.moveBy({ minutes: 10 })
    await world.worker.settle()

    const [keys] = await world.admin.query('SELECT * FROM data_keys WHERE account_id = ?', [id])
    expect(keys).toEqual([])
    const [accounts] = await world.admin.query('SELECT * FROM accounts WHERE id = ?', [id])
    const [account] = accounts as { state: string; name_sealed: Buffer; email_index: Buffer }[]
    expect(account).toMatchObject({ state: 'erased', name_sealed: Buffer.alloc(0) })
    // A backup brings the sealed values back, and nobody the key.
    const [copy] = before as { id: Buffer; address_sealed: Buffer; name_sealed: Buffer }[]
    expect(copy!.address_sealed.length).toBeGreaterThan(60)
    await expect(world.worker.app.keys.of(world.worker.app.db, ana.account.id)).rejects.toThrow(
      'no data key',
    )
    const again = await world.visitor().sends({
      method: 'POST',
      path: '/sessions',
      body: { email: ana.email, password, device: 'browser' },
    })
    expect(again.status).toBe(401)
    expect((await ana.isRefused(readPrivacy)).code).toBe('signInRequired')
    for (const { table, owner, erasing } of holdings) {
      if (erasing !== 'removed' || table === 'mail_queue') continue
      const query = owner(id).compile(world.api.app.db)
      const [left] = await world.admin.query(
        `SELECT COUNT(*) AS n FROM ${table} WHERE ${query.sql}`,
        [...query.parameters],
      )
      expect((left as { n: number }[])[0]!.n, table).toBe(0)
    }
    const [orders] = await world.admin.query(
      'SELECT number, state, total_cents, phone_index, phone_sealed FROM orders WHERE id = ?',
      [idBytes(order.id)],
    )
    expect(orders).toMatchObject([
      { number: order.number, state: 'cancelled', total_cents: order.totalCents },
    ])
    expect(orders).toMatchObject([{ phone_index: null, phone_sealed: null }])
    const desk = await world.staff('support')
    const seen = await desk.does(contract.staff.findOrder, { params: { number: order.number } })
    expect(seen.customerMasked).toBeNull()
    const params = { customerId: ana.account.id }
    const record = await desk.does(contract.customers.readCustomer, { params })
    expect(record).toMatchObject({ state: 'erased', nameMasked: null, emailMasked: null })
    const [events] = await world.admin.query(
      "SELECT actor_role, outcome FROM audit_events WHERE action = 'personalData.erase'",
    )
    expect(events).toEqual([{ actor_role: 'system', outcome: 'done' }])
    await sealTrail(world)
    expect(await verified()).toMatchObject({ sound: true })
  })
})

async function verified() {
  const {
    user,
    password: secret,
    host,
    port,
    database,
    authority,
  } = world.database.accounts.auditor
  return verifyTrail({
    databaseUrl: `mysql://${user}:${secret}@${host}:${port}/${database}`,
    authority: authority ?? undefined,
    trailFolder: world.folders.trail,
    publicKeyFile: join(world.folders.secrets, 'trail-signing.pub.pem'),
  })
}

describe('the weekly mail', () => {
  it('comes once, on Monday, when somebody has looked, unless it is not wanted', async () => {
    const monday = digestAt(new Date('2026-06-03T12:00:00Z'))
    expect(monday.toISOString()).toBe('2026-06-08T08:00:00.000Z')
    expect(digestAt(monday).toISOString()).toBe('2026-06-15T08:00:00.000Z')
    const [ana, bea, carla] = [
      await world.customer(),
      await world.customer(),
      await world.customer(),
    ]
    const desk = await world.staff('support')
    await bea.does(setDigest, { body: { digest: false } })
    for (const person of [ana, ana, bea]) {
      const params = { customerId: person.account.id }
      await desk.does(contract.customers.readCustomer, { params })
    }
    expect((await ana.does(listAccesses)).accesses).toHaveLength(2)
    expect((await carla.does(listAccesses)).accesses).toEqual([])
    world.clock.moveBy({ hours: 24 * 7 })
    await world.worker.settle()
    expect(await mailsTo(ana, 'accessDigest')).toBe(1)
    expect(await mailsTo(bea, 'accessDigest')).toBe(0)
    expect(await mailsTo(carla, 'accessDigest')).toBe(0)
    const [rows] = await world.admin.query('SELECT facts FROM mail_queue WHERE kind = ?', [
      'accessDigest',
    ])
    expect(rows).toMatchObject([{ facts: { count: 2 } }])
  })
})
