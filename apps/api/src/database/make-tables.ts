import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise'
import { ConfigError, readConfig } from '#/config.ts'
import { connectionOptions } from './connection.ts'

type Column = {
  table: string
  name: string
  type: string
  nullable: string
  standard: string | null
  extra: string
  json: number
}

const notebook = 'schema_migrations'

/** MariaDB keeps JSON as text with a check; MySQL has the type. */
const findColumns = `SELECT c.TABLE_NAME AS \`table\`, c.COLUMN_NAME AS name, c.DATA_TYPE AS type, c.IS_NULLABLE AS nullable,
    c.COLUMN_DEFAULT AS standard, c.EXTRA AS extra,
    EXISTS (SELECT 1 FROM information_schema.CHECK_CONSTRAINTS k WHERE k.CONSTRAINT_SCHEMA = c.TABLE_SCHEMA
      AND k.CONSTRAINT_NAME = c.COLUMN_NAME AND k.CHECK_CLAUSE = CONCAT('json_valid(\`', c.COLUMN_NAME, '\`)')) AS json
  FROM information_schema.COLUMNS c
  WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME <> ?
  ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION`

/** The text of `tables.ts` for the schema that the connection sees. */
export async function makeTables(connection: Connection): Promise<string> {
  const [rows] = await connection.query<(Column & RowDataPacket)[]>(findColumns, [notebook])
  const byTable = [...Map.groupBy(rows, (column) => column.table)]
  // Servers sort underscores differently.
  byTable.sort(([a], [b]) => (a < b ? -1 : 1))
  const types = byTable.map(
    ([table, columns]) => `export type ${typeName(table)} = {\n${columns.map(line).join('')}}\n`,
  )
  const list = byTable.map(([table]) => `  ${table}: ${typeName(table)}\n`)
  return [head, ...types, `export type Tables = {\n${list.join('')}}\n`].join('\n')
}

const head = `// Written by make-tables.ts from the migrated schema; a test keeps it so.
import type { ColumnType, Generated } from 'kysely'

/** JSON columns: written as text, read as the parsed value. */
export type Json = ColumnType<unknown, string, string>
`

function typeName(table: string): string {
  return table.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function line(column: Column): string {
  const type = plainType(column)
  const nullable = column.nullable === 'YES' ? `${type} | null` : type
  const made =
    column.extra.includes('auto_increment') ||
    (column.nullable === 'NO' && column.standard !== null)
  return `  ${column.name}: ${made ? `Generated<${nullable}>` : nullable}\n`
}

const numbers = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint', 'float', 'double'])

function plainType({ type, json, name, table }: Column): string {
  if (type === 'json' || json === 1) return 'Json'
  if (numbers.has(type)) return 'number'
  if (type === 'datetime') return 'Date'
  if (/binary|blob/.test(type)) return 'Buffer'
  if (/char|text/.test(type)) return 'string'
  throw new Error(`${table}.${name} has a type that make-tables.ts does not know: ${type}`)
}

async function main(): Promise<void> {
  const { databases } = readConfig()
  if (!databases.migrate) throw new ConfigError('GIRASOL_MIGRATE_DATABASE_URL is missing')
  const connection = await createConnection(connectionOptions(databases.migrate))
  try {
    writeFileSync(join(import.meta.dirname, 'tables.ts'), await makeTables(connection))
  } finally {
    await connection.end()
  }
}

if (import.meta.main) await main()
