import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
} from 'kysely'
import { describe, expect, it } from 'vitest'
import { insertRow, prepare } from './prepared.ts'
import type { Tables } from './tables.ts'

/** A database that keeps what it is asked and answers with one row. */
function recording() {
  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const connection: DatabaseConnection = {
    executeQuery: async ({ sql, parameters }: CompiledQuery) => {
      asked.push({ sql, parameters })
      return { rows: [{ state: 'active' }] as never[], numAffectedRows: 1n }
    },
    streamQuery: () => {
      throw new Error('not asked for')
    },
  }
  class Driver extends DummyDriver {
    override async acquireConnection() {
      return connection
    }
  }
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new MysqlAdapter(),
      createDriver: () => new Driver(),
      createIntrospector: (db) => new MysqlIntrospector(db),
      createQueryCompiler: () => new MysqlQueryCompiler(),
    },
  })
  return { db, asked }
}

describe('prepared statements', () => {
  it('are built once and sent with the values of each call, in the order of the statement', async () => {
    const { db, asked } = recording()
    let built = 0
    const find = prepare((db, value: { id: Buffer; most: number }) => {
      built += 1
      return db
        .selectFrom('accounts')
        .select('state')
        .where('role', '=', 'crew')
        .where('id', '=', value.id)
        .limit(value.most)
    })
    const [first, second] = [Buffer.from('a'), Buffer.from('b')]
    expect(await find.first(db, { most: 3, id: first })).toEqual({ state: 'active' })
    expect(await find.all(db, { id: second, most: 4 })).toEqual([{ state: 'active' }])
    expect(built).toBe(1)
    expect(asked.map(({ parameters }) => parameters)).toEqual([
      ['crew', first, 3],
      ['crew', second, 4],
    ])
    expect(asked[0]?.sql).toBe(asked[1]?.sql)
  })

  it('say how many rows were found to write', async () => {
    const { db } = recording()
    const rename = prepare((db, value: { id: Buffer; state: string }) =>
      db.updateTable('accounts').set({ state: value.state }).where('id', '=', value.id),
    )
    expect(await rename.run(db, { id: Buffer.alloc(16), state: 'closed' })).toBe(1)
  })

  it('insert each row with its own columns, nulls among them', async () => {
    const { db, asked } = recording()
    const [id, at] = [Buffer.alloc(16), new Date(0)]
    const row = {
      type: 'order.placed',
      aggregate: 'order',
      aggregate_id: id,
      payload: '{}',
      run_at: at,
      created_at: at,
    }
    await insertRow(db, 'outbox', { ...row, last_error: null })
    await insertRow(db, 'outbox', { ...row, last_error: 'x' })
    await insertRow(db, 'outbox', row)
    expect(asked.map(({ parameters }) => parameters)).toEqual([
      ['order.placed', 'order', id, '{}', at, at, null],
      ['order.placed', 'order', id, '{}', at, at, 'x'],
      ['order.placed', 'order', id, '{}', at, at],
    ])
    expect(asked[0]?.sql).toContain('`last_error`')
    expect(asked[2]?.sql).not.toContain('`last_error`')
  })
})
