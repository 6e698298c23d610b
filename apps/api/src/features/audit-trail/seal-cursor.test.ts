import type { Kysely } from 'kysely'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Tables } from '#/database/tables.ts'
import type { EventRow } from './leaf-hash.ts'

/** Ids that are committed, and how often ids were asked for one by one. */
const table = { ids: [] as number[], asked: [] as number[] }

// Modules are shared between test files: the one under test is loaded anew upon the table below, and forgotten again.
vi.resetModules()
vi.doMock('./trail.store.ts', () => ({
  eventsAbove: async (_: unknown, id: number, limit: number) =>
    table.ids
      .filter((one) => one > id)
      .toSorted((a, b) => a - b)
      .slice(0, limit)
      .map((one) => ({ id: one })),
  eventsOf: async (_: unknown, ids: number[]) => {
    table.asked.push(...ids)
    return table.ids.filter((one) => ids.includes(one)).map((one) => ({ id: one }))
  },
}))

const { lateCommitMs, sealCursor } = await import('./seal-cursor.ts')

afterAll(() => {
  vi.doUnmock('./trail.store.ts')
  vi.resetModules()
})

let now = 0
const connection = {} as Kysely<Tables>
const ids = (rows: EventRow[]) => rows.map(({ id }) => id)

beforeEach(() => {
  table.ids = []
  table.asked = []
  now = 0
})

describe('the cursor of the sealer', () => {
  it('hands each row over once, in whatever order they are committed', async () => {
    const cursor = sealCursor(0, () => now)
    table.ids = [1, 4]
    expect(ids(await cursor.next(connection, 10))).toEqual([1, 4])
    table.ids.push(3, 5)
    expect(ids(await cursor.next(connection, 10))).toEqual([3, 5])
    table.ids.push(2)
    expect(ids(await cursor.next(connection, 10))).toEqual([2])
    expect(ids(await cursor.next(connection, 10))).toEqual([])
  })

  it('waits for nothing that was rolled back, and forgets it in the end', async () => {
    const cursor = sealCursor(0, () => now)
    table.ids = [1, 3]
    expect(ids(await cursor.next(connection, 10))).toEqual([1, 3])
    table.ids.push(4)
    expect(ids(await cursor.next(connection, 10))).toEqual([4])
    now = lateCommitMs + 1
    await cursor.next(connection, 10)
    table.asked = []
    now += 10_000
    await cursor.next(connection, 10)
    expect(table.asked).toEqual([])
  })

  it('asks for young gaps each time, for old ones now and then', async () => {
    const cursor = sealCursor(0, () => now)
    table.ids = [2]
    await cursor.next(connection, 10)
    now = 1000
    await cursor.next(connection, 10)
    expect(table.asked).toEqual([1])
    now = 7000
    await cursor.next(connection, 10)
    now = 8000
    await cursor.next(connection, 10)
    expect(table.asked).toEqual([1, 1])
  })

  it('does not count through a jump that nobody of ours made', async () => {
    const cursor = sealCursor(0, () => now)
    table.ids = [1, 9_000_000_000]
    await cursor.next(connection, 10)
    await cursor.next(connection, 10)
    expect(table.asked).toEqual([])
  })
})
