import type { Connection } from 'mysql2/promise'

export type Cell = string | number | Date | Buffer | null
export type Row = Record<string, Cell>

const rowsAtOnce = 1000

/** Inserts rows, all with the same columns, in large statements. */
export async function insertRows(
  connection: Connection,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce).map((row) => columns.map((name) => row[name]))
    await connection.query(`INSERT INTO ${table} (${columns.join()}) VALUES ?`, [some])
  }
}

/** Runs an `INSERT ... SELECT` over a table `bench_ids` with these ids: large, equal values are copied on the server. */
export async function copyToEach(
  connection: Connection,
  ids: readonly Buffer[],
  statement: string,
  values: Cell[],
): Promise<void> {
  await connection.query('CREATE TEMPORARY TABLE bench_ids (id BINARY(16) PRIMARY KEY)')
  await insertRows(
    connection,
    'bench_ids',
    ids.map((id) => ({ id })),
  )
  await connection.query(statement, values)
  await connection.query('DROP TEMPORARY TABLE bench_ids')
}
