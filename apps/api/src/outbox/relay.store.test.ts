import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { idBytes, newId } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { append } from './append.ts'
import type { EventType } from './event-type.ts'
import { tidyUp } from './housekeeping.ts'
import { createRelay, type Subscribers } from './relay.ts'
import type { DeliveredEvent, Subscriber } from './subscriber.ts'
import { subscribers } from './subscribers.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
afterEach(async () => {
  await world.admin.query('DELETE FROM outbox')
  await world.admin.query('DELETE FROM rate_limits')
})

const aggregateId = newId()

function add(type: EventType, more: { runAt?: Date; payload?: DeliveredEvent['payload'] } = {}) {
  const { app } = world.api
  const event = { type, aggregate: 'probe', aggregateId, payload: {}, at: app.clock.now(), ...more }
  return transaction(app.db, (tx) => append(tx, event))
}

const relay = (subscribers: Subscribers) => createRelay(world.worker.app, subscribers)

async function drain(one: ReturnType<typeof relay>): Promise<number> {
  let count = 0
  while (await one.step()) count++
  return count
}

async function states(): Promise<Record<string, number>> {
  const [rows] = await world.admin.query<RowDataPacket[]>(
    'SELECT state, COUNT(*) AS count FROM outbox GROUP BY state',
  )
  return Object.fromEntries(rows.map((row) => [row.state as string, Number(row.count)]))
}

/** A reaction that leaves one row behind for each time that it was committed. */
const leaveTrace: Subscriber = async (tx, event) => {
  await tx
    .updateTable('outbox')
    .set({ last_error: `${event.type} done` })
    .where('id', '=', event.id)
    .execute()
}

describe('the relay', () => {
  it('hands an event with its payload to every subscriber, in order, once', async () => {
    const seen: [string, DeliveredEvent][] = []
    const note =
      (name: string): Subscriber =>
      (_, event) =>
        Promise.resolve(void seen.push([name, event]))
    await add('order.placed', { payload: { name: 'Ñandú', count: 3, gone: null, yes: true } })
    const one = relay({ 'order.placed': [note('a'), note('b')] })
    expect(await drain(one)).toBe(1)
    expect(await drain(one)).toBe(0)
    expect(seen.map(([name]) => name)).toEqual(['a', 'b'])
    expect(seen[0]![1]).toMatchObject({
      type: 'order.placed',
      aggregate: 'probe',
      aggregateId,
      payload: { name: 'Ñandú', count: 3, gone: null, yes: true },
      attempt: 1,
    })
    expect(await states()).toEqual({ done: 1 })
  })

  it('does each of many events once, with many workers at once', async () => {
    for (let index = 0; index < 60; index++) await add('order.placed')
    const seen: number[] = []
    const count: Subscriber = (_, event) => Promise.resolve(void seen.push(event.id))
    const workers = Array.from({ length: 5 }, () => relay({ 'order.placed': [count] }))
    const delivered = await Promise.all(workers.map(drain))
    expect(delivered.reduce((sum, number) => sum + number)).toBe(60)
    expect(new Set(seen).size).toBe(60)
    expect(seen).toHaveLength(60)
    expect(await states()).toEqual({ done: 60 })
  })

  it('waits for the time that an event was set for', async () => {
    const later = new Date(world.clock.now().getTime() + 60_000)
    await add('dispatch.searchAgain', { runAt: later })
    const one = relay({ 'dispatch.searchAgain': [] })
    expect(await drain(one)).toBe(0)
    world.clock.moveBy({ seconds: 61 })
    expect(await drain(one)).toBe(1)
  })

  it('sees nothing of a change that was rolled back', async () => {
    const { app } = world.api
    const failing = transaction(app.db, async (tx) => {
      await append(tx, {
        type: 'order.placed',
        aggregate: 'probe',
        aggregateId,
        payload: {},
        at: new Date(),
      })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await drain(relay({}))).toBe(0)
  })

  it('keeps nothing of a reaction that failed, tries again after growing waits, and gives up after ten', async () => {
    await add('order.done')
    const waits: number[] = []
    const fails: Subscriber = async (tx, event, context) => {
      await leaveTrace(tx, event, context)
      throw Object.assign(new TypeError('ana@demo.girasol.example'), { code: 'E_PROBE' })
    }
    const one = relay({ 'order.done': [fails] })
    for (let attempt = 1; attempt <= 10; attempt++) {
      expect(await drain(one)).toBe(1)
      const [[row]] = await world.admin.query<RowDataPacket[]>('SELECT * FROM outbox')
      expect(row).toMatchObject({ attempts: attempt, last_error: 'TypeError E_PROBE' })
      const wait = Number(row!.run_at) - world.clock.now().getTime()
      waits.push(Math.round(wait / 1000))
      world.clock.moveBy({ seconds: Math.ceil(wait / 1000) + 1 })
    }
    expect(waits.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256])
    expect(await states()).toEqual({ dead: 1 })
    expect(await drain(one)).toBe(0)
    expect(world.log.join()).toContain('event given up')
    expect(world.log.join()).not.toContain('ana@')
  })

  it('keeps and counts an event of a type that nobody knows, and says which', async () => {
    await add('order.placed')
    await world.admin.query("UPDATE outbox SET type = 'order.renamed'")
    const one = relay(subscribers)
    expect(await drain(one)).toBe(1)
    const [[row]] = await world.admin.query<RowDataPacket[]>('SELECT * FROM outbox')
    expect(row).toMatchObject({ state: 'ready', attempts: 1, last_error: 'UnknownEventType' })
    expect(world.log.join()).toContain('order.renamed')
    world.clock.moveBy({ seconds: 2 })
    // A version that knows the type does what is left.
    expect(await drain(relay({ 'order.renamed': [leaveTrace] }))).toBe(1)
    expect(await states()).toEqual({ done: 1 })
  })

  it('is not held up by an event that fails', async () => {
    await add('order.done')
    await add('order.placed')
    const one = relay({
      'order.done': [() => Promise.reject(new Error('no'))],
      'order.placed': [leaveTrace],
    })
    await drain(one)
    expect(await states()).toEqual({ done: 1, ready: 1 })
  })
})

describe('a worker that is killed between claim and commit', () => {
  it('leaves its event to the next one, which does it once', async () => {
    // The other program goes by the machine's time, which is behind the world's by now.
    await add('order.placed', { runAt: new Date() })
    const child = spawn(process.execPath, ['--input-type=module', '-e', hangingWorker()], {
      env: { ...process.env, ...environment() },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    // It has claimed the event and written its trace; nobody else can take it.
    expect(await drain(relay({ 'order.placed': [leaveTrace] }))).toBe(0)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const next = relay({ 'order.placed': [leaveTrace] })
    await expect.poll(() => drain(next), { timeout: 20_000 }).toBe(1)
    const [rows] = await world.admin.query<RowDataPacket[]>(
      'SELECT state, attempts, last_error FROM outbox',
    )
    expect(rows).toEqual([{ state: 'done', attempts: 0, last_error: 'order.placed done' }])
  })
})

function environment(): Record<string, string> {
  const { secrets, trail } = world.folders
  return {
    ...world.database.environment,
    GIRASOL_SECRETS_FOLDER: secrets,
    GIRASOL_TRAIL_FOLDER: trail,
    GIRASOL_PROFILE: 'test',
  }
}

/** A worker whose reaction writes something and then hangs inside its transaction. */
function hangingWorker(): string {
  const from = (path: string) => JSON.stringify(join(import.meta.dirname, '..', path))
  return `
    import { startApp } from ${from('app.ts')}
    import { readConfig } from ${from('config.ts')}
    import { createLog } from ${from('observability/logger.ts')}
    import { createRelay } from ${from('outbox/relay.ts')}
    const { app } = await startApp('worker', readConfig(), createLog('worker'))
    const hang = async (tx, event) => {
      await tx.updateTable('outbox').set({ last_error: 'killed' }).where('id', '=', event.id).execute()
      process.stdout.write('claimed')
      await new Promise((resolve) => setTimeout(resolve, 600_000))
    }
    await createRelay(app, { 'order.placed': [hang] }).step()
  `
}

describe('housekeeping', () => {
  it('clears away what has run out, and nothing else', async () => {
    const ana = await world.customer()
    await add('order.placed')
    await drain(relay({ 'order.placed': [] }))
    await add('order.placed')
    await tidyUp(world.worker.app)
    expect(await states()).toEqual({ done: 1, ready: 1 })
    world.clock.moveBy({ days: 31 })
    await tidyUp(world.worker.app)
    expect(await states()).toEqual({ ready: 1 })
    const [sessions] = await world.admin.query<RowDataPacket[]>(
      'SELECT 1 FROM sessions WHERE account_id = ?',
      [idBytes(ana.account.id)],
    )
    expect(sessions).toEqual([])
  })
})
