import { createHmac, generateKeyPairSync } from 'node:crypto'
import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyTrail } from '../../../../../audit/trail/verify.ts'
import { startDatabase, type TestDatabase } from '../../../../../test/database.ts'
import { openDatabase } from '#/database/connection.ts'
import { transaction } from '#/database/transaction.ts'
import type { EventKind } from '#/security/trail-events.ts'
import { createRecorder } from './record-entry.ts'
import { catchUp, sealEntries } from './seal-entries.ts'
import { openTrailFiles, TrailDamaged } from './trail-files.ts'
import { isOurs } from './writer-mark.ts'
import { oldestUnsealed, settledEvent, takeSealerLock } from './trail.store.ts'

const writer = {
  blindIndex: (purpose: string, text: string) =>
    createHmac('sha256', 'a key').update(`${purpose}|${text}`).digest(),
}
const record = createRecorder(writer)
const pair = generateKeyPairSync('ed25519')
const home = mkdtempSync(join(tmpdir(), 'girasol-sealer-'))
const folder = join(home, 'trail')
const publicKeyFile = join(home, 'public.pem')
writeFileSync(publicKeyFile, pair.publicKey.export({ type: 'spki', format: 'pem' }))

let database: TestDatabase
let api: ReturnType<typeof openDatabase>
let worker: ReturnType<typeof openDatabase>

beforeAll(async () => {
  database = await startDatabase()
  api = openDatabase(database.accounts.api, 4)
  worker = openDatabase(database.accounts.worker, 4)
})
beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  for (const table of ['audit_events', 'trail_leaves', 'trail_checkpoints']) {
    await database.admin.query(`DELETE FROM ${table}`)
  }
})
afterAll(async () => {
  await Promise.all([api.destroy(), worker.destroy()])
  await database.stop()
  rmSync(home, { recursive: true })
})

const now = new Date('2026-05-01T12:00:00.000Z')

function write(action: EventKind, meanwhile: () => Promise<unknown> = async () => {}) {
  return transaction(api, async (tx) => {
    await record(tx, {
      at: now,
      actorId: null,
      actorRole: 'system',
      action,
      resource: 'order',
      resourceId: null,
      outcome: 'done',
    })
    await meanwhile()
  })
}

const forged: number[] = []

async function seal(at = now): Promise<number> {
  const files = await openTrailFiles(folder, pair.publicKey)
  try {
    return await worker.connection().execute(async (connection) => {
      await catchUp(connection, files)
      return sealEntries(connection, files, pair.privateKey, {
        now: at,
        from: { floor: 0 },
        isOurs: (row) => isOurs(writer, row),
        onForged: (id) => forged.push(id),
      })
    })
  } finally {
    await files.close()
  }
}

function verify() {
  const { user, password, host, port, database: name, authority } = database.accounts.auditor
  return verifyTrail({
    databaseUrl: `mysql://${user}:${password}@${host}:${port}/${name}`,
    authority: authority ?? undefined,
    trailFolder: folder,
    publicKeyFile,
  })
}

describe('the sealer', () => {
  it('is not stalled by ids of transactions that were rolled back', async () => {
    await write('order.read')
    await write('order.follow', () => Promise.reject(new Error('rolled back'))).catch(() => {})
    await write('order.list')
    expect(await seal()).toBe(2)
    expect(await verify()).toMatchObject({ sound: true, entries: 2, unsealed: 0 })
  })

  it('seals what commits late exactly once, after what took its id later', async () => {
    await write('offer.list', async () => {
      await write('visit.list')
      expect(await seal()).toBe(1)
    })
    expect(await oldestUnsealed(api)).toEqual(now)
    expect(await seal()).toBe(1)
    expect(await seal()).toBe(0)
    expect(await oldestUnsealed(api)).toBeNull()
    const [rows] = await database.admin.query(
      'SELECT e.action FROM trail_leaves l JOIN audit_events e ON e.id = l.event_id ORDER BY l.leaf_index',
    )
    expect(rows).toEqual([{ action: 'visit.list' }, { action: 'offer.list' }])
    expect(await verify()).toMatchObject({ sound: true, entries: 2 })
  })

  it('looks back to the entries that were sealed before a moment', async () => {
    await write('order.read')
    await seal(now)
    await write('order.list')
    await seal(new Date(now.getTime() + 60_000))
    expect(await settledEvent(worker, new Date(now.getTime() - 1))).toBe(0)
    const settled = await settledEvent(worker, now)
    expect(await settledEvent(worker, new Date(now.getTime() + 60_000))).toBe(settled + 1)
  })

  it('lets one program at a time seal', async () => {
    await worker.connection().execute(async (first) => {
      expect(await takeSealerLock(first)).toBe(true)
      await worker.connection().execute(async (second) => {
        expect(await takeSealerLock(second)).toBe(false)
      })
    })
  })
})

describe('a row that may not be sealed', () => {
  beforeEach(() => forged.splice(0))
  const insert = (values: string) =>
    database.admin.query(
      `INSERT INTO audit_events (id, at, actor_role, action, resource, outcome, mark) VALUES ${values}`,
    )
  const idOf = async (action: string) => {
    const [rows] = await database.admin.query('SELECT id FROM audit_events WHERE action = ?', [
      action,
    ])
    return (rows as { id: number }[])[0]!.id
  }

  it.each([
    ['without a mark', 'NULL'],
    ['with an invented mark', "REPEAT('x', 48)"],
  ])(
    '%s is not sealed, is told of, and does not verify once younger ones are sealed',
    async (_, mark) => {
      await write('order.read')
      const id = (await idOf('order.read')) + 1
      await insert(`(${id}, NOW(3), 'security', 'visit.read', 'order', 'done', ${mark})`)
      expect(await seal()).toBe(1)
      expect(await seal()).toBe(0)
      expect(new Set(forged)).toEqual(new Set([id]))
      await write('order.list')
      expect(await seal()).toBe(1)
      expect(await verify()).toEqual({
        sound: false,
        reason: `entry ${id} is in audit_events, but the sealer did not accept it as ours`,
      })
    },
  )

  it('that copies an entry and its mark is impossible, and refused where the key was taken away', async () => {
    await write('order.read')
    const copy = `INSERT INTO audit_events (at, actor_role, action, resource, outcome, mark)
      SELECT at, actor_role, action, resource, outcome, mark FROM audit_events`
    await expect(database.admin.query(copy)).rejects.toThrow('Duplicate')
    await database.admin.query('ALTER TABLE audit_events DROP KEY audit_events_mark')
    await database.admin.query(copy)
    expect(await seal()).toBe(1)
    expect(forged).toHaveLength(1)
    await database.admin.query('DELETE FROM audit_events')
    await database.admin.query('ALTER TABLE audit_events ADD UNIQUE KEY audit_events_mark (mark)')
  })

  it('is not sealed twice when its leaf was taken away', async () => {
    await write('order.read')
    await write('order.list')
    expect(await seal()).toBe(2)
    await database.admin.query(
      'UPDATE trail_leaves SET event_id = event_id + 1000000 WHERE leaf_index = 0',
    )
    expect(await seal()).toBe(0)
    expect(forged).toHaveLength(1)
    await database.admin.query(
      'UPDATE trail_leaves SET event_id = event_id - 1000000 WHERE leaf_index = 0',
    )
    expect(await verify()).toMatchObject({ sound: true, entries: 2 })
  })

  it('cannot hold the others up, however many they are', async () => {
    await write('order.read')
    const first = (await idOf('order.read')) + 1
    const rows = Array.from({ length: 4100 }, (_, index) => first + index)
    await insert(
      rows.map((id) => `(${id}, NOW(3), 'x', 'visit.read', 'order', 'done', NULL)`).join(),
    )
    await write('order.list')
    expect(await seal()).toBe(1)
    expect(await seal()).toBe(1)
    expect(await idOf('order.list')).toBe(first + 4100)
  })
})

describe('after a crash', () => {
  it('between the disk and the database, the database catches up', async () => {
    await write('order.read')
    await seal()
    await write('order.list')
    await seal()
    await database.admin.query('DELETE FROM trail_leaves WHERE leaf_index = 1')
    await database.admin.query('DELETE FROM trail_checkpoints WHERE size = 2')
    await write('device.list')
    expect(await seal()).toBe(1)
    expect(await verify()).toMatchObject({ sound: true, entries: 3, unsealed: 0 })
  })

  it('between leaves and checkpoint, what no checkpoint covers is sealed again', async () => {
    await write('order.read')
    await seal()
    appendFileSync(join(folder, 'leaves.bin'), Buffer.alloc(53, 7))
    appendFileSync(join(folder, 'checkpoints.jsonl'), '{"origin":"girasol-trail","si')
    expect(await verify()).toMatchObject({ sound: true, entries: 1 })
    await write('order.list')
    expect(await seal()).toBe(1)
    expect(await verify()).toMatchObject({ sound: true, entries: 2, unsealed: 0 })
  })

  it('files that were lost or cut are never written anew: a person has to look', async () => {
    await write('order.read')
    await seal()
    truncateSync(join(folder, 'leaves.bin'), 0)
    await expect(seal()).rejects.toThrow(TrailDamaged)
    rmSync(folder, { recursive: true })
    await write('order.list')
    await expect(seal()).rejects.toThrow('databaseAheadOfFiles')
  })
})
