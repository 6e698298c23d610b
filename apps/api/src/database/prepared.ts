import { type Compilable, CompiledQuery, type Insertable, type Kysely } from 'kysely'
import type { ResultSetHeader, RowDataPacket } from 'mysql2'
import { type Driver, driverOf } from './connection.ts'
import type { Tables } from './tables.ts'
import type { Transaction } from './transaction.ts'

type Db = Kysely<Tables> | Transaction

/** A statement that is built and compiled once; only its values change from call to call. */
export type Prepared<Values, Row> = {
  all(db: Db, values: Values): Promise<Row[]>
  first(db: Db, values: Values): Promise<Row | undefined>
  /** How many rows it found to write. */
  run(db: Db, values: Values): Promise<number>
}

/** Stands in a statement where a value will be. */
class Slot {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/**
 * Building a statement costs about as much as sending it, so those that run with every request are built at their first
 * call only. `build` gives the same statement whatever the values are: it sees slots, not values.
 */
export function prepare<Values extends object, Row>(
  build: (db: Kysely<Tables>, values: Values) => Compilable<Row>,
): Prepared<Values, Row> {
  const slots = new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as Values
  let compiled: CompiledQuery<Row> | undefined
  const execute = (db: Db, values: Values) => {
    compiled ??= build(db, slots).compile()
    return executeWith(db, compiled, values as Record<string, unknown>)
  }
  return {
    all: async (db, values) => (await execute(db, values)).rows,
    first: async (db, values) => (await execute(db, values)).rows[0],
    run: async (db, values) => (await execute(db, values)).affected,
  }
}

type Result<Row> = { rows: Row[]; affected: number }

function executeWith<Row>(
  db: Db,
  { sql, parameters }: CompiledQuery<Row>,
  values: Record<string, unknown>,
): Promise<Result<Row>> {
  const given = parameters.map((value) => (value instanceof Slot ? values[value.name] : value))
  return send(db, sql, given)
}

async function send<Row>(db: Db, sql: string, values: unknown[]): Promise<Result<Row>> {
  const driver = driverOf(db)
  if (driver) return sendBy(driver, sql, values)
  const { rows, numAffectedRows } = await db.executeQuery<Row>(CompiledQuery.raw(sql, values))
  return { rows, affected: Number(numAffectedRows ?? 0n) }
}

function sendBy<Row>(driver: Driver, sql: string, values: unknown[]): Promise<Result<Row>> {
  return new Promise((resolve, reject) => {
    driver.execute<RowDataPacket[] | ResultSetHeader>(sql, values as never, (error, result) => {
      if (error) return reject(error)
      return Array.isArray(result)
        ? resolve({ rows: result as Row[], affected: 0 })
        : resolve({ rows: [], affected: result.affectedRows })
    })
  })
}

/** A query that is written out; the first row of its answer. */
export async function firstRow<Row>(
  db: Db,
  sql: string,
  values: unknown[],
): Promise<Row | undefined> {
  return (await send<Row>(db, sql, values)).rows[0]
}

const inserts = new Map<string, CompiledQuery<unknown>>()

/** Inserts one row; its statement is built once for each set of columns. */
export async function insertRow<T extends keyof Tables>(
  db: Db,
  table: T,
  row: Insertable<Tables[T]>,
): Promise<void> {
  await insertRows(db, table, [row])
}

/** Inserts rows of the same columns with one statement, which is built once for each count: call it with few counts. */
export async function insertRows<T extends keyof Tables>(
  db: Db,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  const columns = Object.keys(rows[0]!)
  const name = `${table} ${rows.length} ${columns.join()}`
  let compiled = inserts.get(name)
  if (!compiled) {
    const slots = Object.fromEntries(columns.map((column) => [column, new Slot(column)]))
    compiled = (db as Kysely<Tables>)
      .insertInto(table)
      .values(rows.map(() => slots) as never)
      .compile()
    inserts.set(name, compiled)
  }
  const values = rows.flatMap((row) => columns.map((column) => row[column as keyof typeof row]))
  await send(db, compiled.sql, values)
}
