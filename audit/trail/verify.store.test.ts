import { createHmac, generateKeyPairSync } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../apps/api/src/database/connection.ts'
import { transaction } from '../../apps/api/src/database/transaction.ts'
import { createRecorder } from '../../apps/api/src/features/audit-trail/record-entry.ts'
import { catchUp, sealEntries } from '../../apps/api/src/features/audit-trail/seal-entries.ts'
import { openTrailFiles } from '../../apps/api/src/features/audit-trail/trail-files.ts'
import { startDatabase, type TestDatabase } from '../../test/database.ts'
import { verifyTrail } from './verify.ts'

const record = createRecorder({
  blindIndex: (purpose, text) =>
    createHmac('sha256', 'a key').update(`${purpose}|${text}`).digest(),
})
const pair = generateKeyPairSync('ed25519')
const home = mkdtempSync(join(tmpdir(), 'girasol-verify-'))
const sealedFolder = join(home, 'sealed')
const folder = join(home, 'attacked')
const publicKeyFile = join(home, 'public.pem')
writeFileSync(publicKeyFile, pair.publicKey.export({ type: 'spki', format: 'pem' }))

let database: TestDatabase
let worker: ReturnType<typeof openDatabase>
const entries = 25
const tables = ['audit_events', 'trail_leaves', 'trail_checkpoints']

beforeAll(async () => {
  database = await startDatabase()
  worker = openDatabase(database.accounts.worker, 2)
  for (let from = 0; from < entries; from += 5) {
    await writeEntries(from, from + 5)
    await seal()
  }
  for (const table of tables) {
    await database.admin.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`)
  }
})

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await openTrailFiles(folder, pair.publicKey).then((files) => files.close())
  for (const file of ['leaves.bin', 'checkpoints.jsonl']) {
    copyFileSync(join(sealedFolder, file), join(folder, file))
  }
  for (const table of tables) {
    await database.admin.query(`DELETE FROM ${table}`)
    await database.admin.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`)
  }
})

afterAll(async () => {
  await worker.destroy()
  await database.stop()
  rmSync(home, { recursive: true })
})

async function writeEntries(from: number, to: number): Promise<void> {
  for (let index = from; index < to; index++) {
    await transaction(worker, (tx) =>
      record(tx, {
        at: new Date(Date.UTC(2026, 4, 1, 12, 0, index, 7 * index)),
        actorId: index % 3 === 0 ? null : '01970000-0000-7000-8000-0000000000ab',
        source: '203.0.113.0/24',
        requestId: '01970000-0000-7000-8000-0000000000cd',
        actorRole: index % 3 === 0 ? 'system' : 'customer',
        action: 'order.place',
        resource: 'order',
        resourceId: `order-${index}`,
        outcome: 'done',
        reason: index % 2 === 0 ? null : 'because',
        after: { state: 'seekingCrew', totalCents: index, word: '«ñandú» ☀' },
      }),
    )
  }
}

async function seal(): Promise<void> {
  const files = await openTrailFiles(sealedFolder, pair.publicKey)
  await worker.connection().execute(async (connection) => {
    await catchUp(connection, files)
    await sealEntries(connection, files, pair.privateKey, {
      now: new Date(),
      from: { floor: 0 },
      isOurs: () => true,
    })
  })
  await files.close()
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

/** The id of the entry at a leaf index. */
async function idAt(leafIndex: number): Promise<number> {
  const [rows] = await database.admin.query(
    'SELECT event_id FROM kept_trail_leaves WHERE leaf_index = ?',
    [leafIndex],
  )
  return (rows as { event_id: number }[])[0]!.event_id
}

const attack = (sql: string, values: unknown[] = []) => database.admin.query(sql, values)

describe('a trail that nobody touched', () => {
  it('verifies, with its count and root, and says how many entries are not sealed yet', async () => {
    expect(await verify()).toMatchObject({ sound: true, entries, unsealed: 0 })
    await attack(
      "INSERT INTO audit_events (at, actor_role, action, resource, outcome) VALUES (NOW(3), 'system', 'a.b', 'c', 'done')",
    )
    expect(await verify()).toMatchObject({ sound: true, entries, unsealed: 1 })
  })
})

describe('with the rights of the database’s root', () => {
  it.each([
    ['action', "'order.read'"],
    ['at', "'2026-05-01 12:00:01.000'"],
    ['actor_id', 'UNHEX(REPEAT("cd", 16))'],
    ['actor_role', "'support'"],
    ['resource', "'visit'"],
    ['resource_id', 'NULL'],
    ['outcome', "'failed'"],
    ['reason', "''"],
    ['source', "'10.0.0.0/24'"],
    ['request_id', 'REPEAT("a", 36)'],
    ['before_text', "'{}'"],
    ['after_text', "'{}'"],
    ['mark', 'NULL'],
    ['mark', 'CONCAT(LEFT(mark, 47), 0x00)'],
  ])('an UPDATE of %s is found at its entry', async (column, value) => {
    const id = await idAt(11)
    await attack(`UPDATE audit_events SET ${column} = ${value} WHERE id >= ?`, [id])
    expect(await verify()).toEqual({
      sound: false,
      reason: `entry ${id} (leaf index 11) is not what was sealed: its row in audit_events was changed`,
    })
  })

  it('a DELETE is found, also when the leaf went with it', async () => {
    const id = await idAt(7)
    const reason = `entry ${id} (leaf index 7) was sealed and is no longer in audit_events`
    await attack('DELETE FROM audit_events WHERE id = ?', [id])
    expect(await verify()).toEqual({ sound: false, reason })
    await attack('DELETE FROM trail_leaves WHERE event_id = ?', [id])
    expect(await verify()).toEqual({ sound: false, reason })
  })

  it('a truncation of the newest rows and leaves is found at the first that is gone', async () => {
    const id = await idAt(20)
    await attack('DELETE FROM audit_events WHERE id >= ?', [id])
    await attack('DELETE FROM trail_leaves WHERE leaf_index >= 20')
    expect(await verify()).toEqual({
      sound: false,
      reason: `entry ${id} (leaf index 20) was sealed and is no longer in audit_events`,
    })
  })

  it('emptied tables are found', async () => {
    await attack('DELETE FROM audit_events')
    await attack('DELETE FROM trail_leaves')
    const verdict = await verify()
    expect(verdict).toMatchObject({ reason: expect.stringContaining('(leaf index 0) was sealed') })
  })

  it('two rows that changed places are found at the first of them', async () => {
    const [first, second] = [await idAt(3), await idAt(4)]
    await attack('UPDATE audit_events SET id = 999999 WHERE id = ?', [first])
    await attack('UPDATE audit_events SET id = ? WHERE id = ?', [first, second])
    await attack('UPDATE audit_events SET id = ? WHERE id = 999999', [second])
    expect(await verify()).toEqual({
      sound: false,
      reason: `entry ${first} (leaf index 3) is not what was sealed: its row in audit_events was changed`,
    })
  })

  it('leaf indexes that changed places are found', async () => {
    const [first, second] = [await idAt(3), await idAt(4)]
    await attack('UPDATE trail_leaves SET leaf_index = 999999 WHERE leaf_index = 3')
    await attack('UPDATE trail_leaves SET leaf_index = 3 WHERE leaf_index = 4')
    await attack('UPDATE trail_leaves SET leaf_index = 4 WHERE leaf_index = 999999')
    expect(await verify()).toEqual({
      sound: false,
      reason: `entry ${first} (leaf index 3) stands in trail_leaves as entry ${second}: the order was changed`,
    })
  })

  it('an entry changed together with its leaf hash is found: the files tell', async () => {
    const id = await idAt(9)
    await attack("UPDATE audit_events SET action = 'order.read' WHERE id = ?", [id])
    await attack('UPDATE trail_leaves SET leaf_hash = ? WHERE event_id = ?', [Buffer.alloc(32), id])
    const verdict = await verify()
    expect(verdict).toMatchObject({
      reason: expect.stringContaining(`entry ${id} (leaf index 9) is not what was sealed`),
    })
  })

  it('a root that people are shown and nobody signed is found', async () => {
    await attack("UPDATE trail_checkpoints SET root = REPEAT('x', 32) WHERE size = 15")
    expect(await verify()).toEqual({
      sound: false,
      reason:
        'the copy in trail_checkpoints of the checkpoint over 15 entries is not what was signed',
    })
  })

  it.each([
    ['signature', "REPEAT('x', 64)"],
    ['previous', "REPEAT('x', 32)"],
    ['at', "'2026-05-01 12:00:01.000'"],
    ['size', 'size + 1'],
  ])('a changed %s of a checkpoint’s copy is found', async (column, value) => {
    await attack(`UPDATE trail_checkpoints SET ${column} = ${value} WHERE size = 15`)
    const verdict = await verify()
    expect(verdict).toMatchObject({
      sound: false,
      reason: expect.stringContaining('the checkpoint over 15 entries') as string,
    })
  })

  it('copies of checkpoints that were taken away are found, the first one first', async () => {
    await attack('DELETE FROM trail_checkpoints WHERE size > 15')
    const reason = 'the checkpoint over 20 entries is missing from trail_checkpoints'
    expect(await verify()).toEqual({ sound: false, reason })
  })

  it('a leaf that no checkpoint covers is found', async () => {
    await attack("INSERT INTO trail_leaves VALUES (25, 888888, REPEAT('x', 32))")
    expect(await verify()).toEqual({
      sound: false,
      reason: 'entry 888888 (leaf index 25) is in trail_leaves, but no signed checkpoint covers it',
    })
  })
})

describe('files that were touched', () => {
  const path = (file: string) => join(folder, file)

  it('a changed leaf does not have the signed root', async () => {
    const bytes = readFileSync(path('leaves.bin'))
    bytes[12 * 40 + 20]! ^= 1
    writeFileSync(path('leaves.bin'), bytes)
    const verdict = await verify()
    expect(verdict).toMatchObject({ reason: expect.stringContaining('leaf index 10 and 14') })
  })

  it('a changed, a missing and a foreign checkpoint are found', async () => {
    const lines = readFileSync(path('checkpoints.jsonl'), 'utf8').trim().split('\n')
    const write = (changed: string[]) =>
      writeFileSync(path('checkpoints.jsonl'), `${changed.join('\n')}\n`)
    write(lines.with(1, lines[1]!.replace('"size":10', '"size":11')))
    expect(await verify()).toMatchObject({ reason: expect.stringContaining('checkpoint 2 is not') })
    write(lines.toSpliced(1, 1))
    const gap = await verify()
    expect(gap).toMatchObject({ reason: expect.stringContaining('checkpoint 2 does not follow') })
    write(lines.slice(0, 3))
    const short = await verify()
    expect(short).toMatchObject({ reason: expect.stringContaining('no signed checkpoint covers') })
  })

  it('leaves that were cut off are found', async () => {
    writeFileSync(path('leaves.bin'), readFileSync(path('leaves.bin')).subarray(0, 400))
    const verdict = await verify()
    expect(verdict).toMatchObject({ reason: 'leaves.bin holds 10 entries, but 15 were sealed' })
  })
})
