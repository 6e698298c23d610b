import type { Connection } from 'mysql2/promise'

/** Tables that also a refused request may write to, and why: all others must stay as they are. */
const writtenByRefusals: Readonly<Record<string, string>> = {
  audit_events: 'a refusal is told to the trail',
  denial_counts: 'refusals are counted',
  trail_leaves: 'the trail is sealed',
  trail_nodes: 'the trail is sealed',
  trail_checkpoints: 'the trail is sealed',
  trail_checks: 'the trail is compared with its log',
  rate_limits: 'every call is counted',
  attempts: 'wrong passwords and codes are counted',
  outbox: 'an owner is told of a lock; every other event is looked at apart',
}

/** A checksum of each table's rows, by the tables that the database itself lists. */
export type TableState = ReadonlyMap<string, string>

export async function readTables(admin: Connection): Promise<TableState> {
  const [listed] = await admin.query(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'`,
  )
  const names = (listed as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => !(name in writtenByRefusals))
  const [sums] = await admin.query(
    `CHECKSUM TABLE ${names.map((name) => `\`${name}\``).join(', ')}`,
  )
  const tables = (sums as { Table: string; Checksum: number }[]).map(
    (row) => [row.Table, String(row.Checksum)] as const,
  )
  return new Map([...tables, ['outbox', await readOutbox(admin)]])
}

async function readOutbox(admin: Connection): Promise<string> {
  const [rows] = await admin.query(
    "SELECT COUNT(*) AS events, MAX(id) AS newest FROM outbox WHERE type <> 'signIn.locked'",
  )
  return JSON.stringify(rows)
}

/** Names of the tables whose rows are no longer the same. */
export function changedTables(before: TableState, after: TableState): string[] {
  return [...after].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name)
}

/** Every column of every table, as `table.column`, in the database's own words. */
export async function readColumns(admin: Connection): Promise<{ table: string; column: string }[]> {
  const [rows] = await admin.query(
    `SELECT table_name AS 'table', column_name AS 'column' FROM information_schema.columns
     WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`,
  )
  return rows as { table: string; column: string }[]
}
