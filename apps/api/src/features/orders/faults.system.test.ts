import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { contract } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orderOf, placeOrder, saveEstimate } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { idBytes } from '#/database/ids.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** Waits until a statement of this account hangs at a lock for a quarter of a second; answers the ids of the account's connections. */
async function waitingConnections(user: string): Promise<number[]> {
  const seen = new Map<number, number>()
  for (let look = 0; look < 300; look++) {
    const [rows] = await world.admin.query('SHOW PROCESSLIST')
    const all = rows as { Id: number; User: string; Command: string }[]
    const own = all.filter(({ User }) => User === user)
    for (const { Id, Command } of own) {
      seen.set(Id, Command === 'Execute' ? (seen.get(Id) ?? 0) + 1 : 0)
    }
    if (own.some(({ Id }) => seen.get(Id)! >= 5)) return own.map(({ Id }) => Id)
    await sleep(50)
  }
  throw new Error('nobody waits at the lock')
}

async function count(sql: string, values: unknown[]): Promise<number> {
  const [rows] = await world.admin.query(sql, values)
  return (rows as { n: number }[])[0]!.n
}

describe('the database lost in the middle of an order', () => {
  it('leaves nothing behind, answers 503, and the same request succeeds afterwards', async () => {
    const ana = await world.customer()
    const saved = await saveEstimate(ana)
    const estimate = idBytes(saved.estimate.id)
    const extra = { idempotencyKey: randomUUID() }
    await world.admin.query('START TRANSACTION')
    await world.admin.query('SELECT id FROM estimates WHERE id = ? FOR UPDATE', [estimate])
    const refused = ana.isRefused(contract.orders.placeOrder, orderOf(saved), extra)
    const connections = await waitingConnections(world.database.accounts.api.user)
    for (const id of connections) await world.admin.query(`KILL ${id}`).catch(() => undefined)
    expect(await refused).toMatchObject({ status: 503 })
    await world.admin.query('COMMIT')
    expect(await count('SELECT COUNT(*) AS n FROM orders WHERE estimate_id = ?', [estimate])).toBe(
      0,
    )
    expect(
      await count('SELECT COUNT(*) AS n FROM idempotency_keys WHERE idempotency_key = ?', [
        extra.idempotencyKey,
      ]),
    ).toBe(0)
    const order = await ana.does(contract.orders.placeOrder, orderOf(saved), extra)
    expect(order.state).toBe('seekingCrew')
  })
})

describe('a worker killed between claim and commit', () => {
  it('leaves its job as it was, and the next worker does it once', async () => {
    const ana = await world.customer()
    await world.crew({ zip: '85001' })
    const order = await placeOrder(ana)
    await world.admin.query('START TRANSACTION')
    await world.admin.query('SELECT id FROM orders WHERE id = ? FOR UPDATE', [idBytes(order.id)])
    const worker = spawn(process.execPath, [join(import.meta.dirname, '../../worker.ts')], {
      env: {
        PATH: process.env.PATH,
        ...world.database.environment,
        GIRASOL_PROFILE: 'test',
        GIRASOL_SECRETS_FOLDER: world.folders.secrets,
        GIRASOL_TRAIL_FOLDER: world.folders.trail,
        GIRASOL_WORKER_HEALTH_PORT: '0',
      },
      stdio: 'ignore',
    })
    await waitingConnections(world.database.accounts.worker.user)
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    await world.admin.query('COMMIT')
    await world.worker.settle()
    const offers = 'SELECT COUNT(*) AS n FROM offers WHERE order_id = ?'
    for (let look = 0; look < 100 && (await count(offers, [idBytes(order.id)])) === 0; look++) {
      // The server rolls the dead worker's transaction back when it notices that nobody listens.
      await sleep(100)
      await world.worker.settle()
    }
    expect(await count(offers, [idBytes(order.id)])).toBe(1)
    const read = await ana.does(contract.orders.readOrder, { params: { orderId: order.id } })
    expect(read.events.map(({ kind }) => kind)).toEqual(['placed', 'offered'])
  })
})
