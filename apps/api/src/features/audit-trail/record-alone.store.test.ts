import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startDatabase, type TestDatabase } from '../../../../../test/database.ts'
import { openDatabase } from '#/database/connection.ts'
import { transaction } from '#/database/transaction.ts'
import { createLoneRecorder } from './record-alone.ts'
import { createRecorder } from './record-entry.ts'

const keys = {
  blindIndex: (purpose: string, text: string) =>
    createHmac('sha256', 'a key').update(`${purpose}|${text}`).digest(),
}

let database: TestDatabase
let db: ReturnType<typeof openDatabase>
let lines: string[]

beforeAll(async () => {
  database = await startDatabase()
  db = openDatabase(database.accounts.api, 4)
})
beforeEach(async () => {
  lines = []
  await database.admin.query('DELETE FROM audit_events')
})
afterAll(async () => {
  await db.destroy()
  await database.stop()
})

const entry = (round: number) =>
  ({
    at: new Date(),
    actorId: null,
    actorRole: 'system',
    action: 'order.offer',
    resource: 'order',
    resourceId: `o-${round}`,
    outcome: 'done',
    after: { round },
  }) as const
const emit = (line: string) => void lines.push(line)
const stored = async () => {
  const [rows] = await database.admin.query('SELECT resource_id AS id FROM audit_events')
  return (rows as { id: string }[]).map(({ id }) => id)
}

describe('entries without a change', () => {
  it('are each committed, once, when their caller goes on, however many come at once', async () => {
    const write = createLoneRecorder(db, keys, emit)
    const seen = await Promise.all(
      Array.from({ length: 150 }, async (_, round) => {
        await write(entry(round))
        return (await stored()).includes(`o-${round}`)
      }),
    )
    expect(seen.every(Boolean)).toBe(true)
    expect(new Set(await stored()).size).toBe(150)
    expect(await stored()).toHaveLength(150)
    expect(lines).toHaveLength(150)
  })

  it('fail alone when they are not in form, and all of a statement when the database does', async () => {
    const write = createLoneRecorder(db, keys, emit)
    const results = await Promise.allSettled([
      write(entry(1)),
      write({ ...entry(2), resourceId: 'two\nlines' }),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    await database.admin.query('RENAME TABLE audit_events TO away')
    const away = await Promise.allSettled([write(entry(3)), write(entry(4))])
    await database.admin.query('RENAME TABLE away TO audit_events')
    expect(away.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await write(entry(5))
    expect(await stored()).toEqual(['o-1', 'o-5'])
    expect(lines).toHaveLength(2)
  })
})

describe('entries with a change', () => {
  it('are told after the commit, and not at all when there is none', async () => {
    const record = createRecorder(keys, emit)
    await transaction(db, async (tx) => {
      await record(tx, entry(1))
      expect(lines).toEqual([])
    })
    expect(lines).toHaveLength(1)
    const failing = transaction(db, async (tx) => {
      await record(tx, entry(2))
      throw new Error('the change fails')
    })
    await expect(failing).rejects.toThrow('the change fails')
    expect(lines).toHaveLength(1)
    expect(await stored()).toEqual(['o-1'])
  })
})
