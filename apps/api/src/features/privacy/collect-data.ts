import { type Kysely, sql } from 'kysely'
import type { App } from '#/application.ts'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import { open, type Place } from '#/security/crypto.ts'
import { SealBroken } from '#/security/key-faults.ts'
import type { DataKey } from '#/security/keys.ts'
import { type Holding, holdings } from './data-map.ts'

/** A row in words: ids as text, instants in ISO form, what was sealed opened under the column's plain name. */
export type CollectedRow = Record<string, unknown>
export type Collected = { table: string; rows: CollectedRow[] }

/** More than a person can have of anything; whoever has more is told the newest. */
const mostRows = 5000

/** Everything that the database holds about a person, table by table, opened with the person's key. */
export async function collectData(app: App, accountId: string): Promise<Collected[]> {
  const { db } = app
  const collected: Collected[] = []
  for (const holding of holdings) {
    const rows: CollectedRow[] = []
    for (const row of await rowsOf(db, holding, accountId)) {
      const keyOwner = holding.keyOfRow ? idText(row[holding.rowId!] as Buffer) : accountId
      rows.push(readRow(row, holding, await app.keys.of(db, keyOwner)))
    }
    if (rows.length > 0) collected.push({ table: holding.table, rows })
  }
  return collected
}

type Row = Record<string, unknown>

async function rowsOf(
  db: Kysely<Tables>,
  holding: Holding & { table: string },
  accountId: string,
): Promise<Row[]> {
  const { table, owner, shows, opens = [], versions = {}, rowId } = holding
  const bound = [...Object.values(versions), ...(rowId ? [rowId] : [])]
  const columns = [...new Set([...shows, ...opens, ...bound])]
  const list = sql.join(columns.map((column) => sql.ref(column)))
  const query = sql<Row>`SELECT ${list} FROM ${sql.table(table)} WHERE ${owner(idBytes(accountId))} LIMIT ${sql.lit(mostRows)}`
  return (await query.execute(db)).rows
}

function readRow(row: Row, holding: Holding & { table: string }, key: DataKey): CollectedRow {
  const { table, shows, opens = [], versions = {}, rowId } = holding
  const shown = shows.map((column) => [column, plain(row[column])])
  const opened = opens.map((column) => {
    const sealed = row[column] as Buffer | null
    const version = versions[column] && (row[versions[column]] as number)
    const place: Place = { table, column, row: idText(row[rowId!] as Buffer) }
    if (version) place.version = version
    return [column.replace(/_sealed$/, ''), sealed && openText(key, place, sealed)]
  })
  return Object.fromEntries([...shown, ...opened]) as CollectedRow
}

/** An address is an object, sealed as text. What was sealed for another place is not ours to read. */
function openText(key: DataKey, place: Place, sealed: Buffer): unknown {
  try {
    const text = open(key, place, sealed)
    return text.startsWith('{') ? (JSON.parse(text) as unknown) : text
  } catch (error) {
    if (error instanceof SealBroken || error instanceof SyntaxError) return null
    throw error
  }
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return value.length === 16 ? idText(value) : value.toString('hex')
  return value
}
