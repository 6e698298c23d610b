import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Connection, RowDataPacket } from 'mysql2/promise'

/** Everything that the database would give to somebody who may read all of it, table by table, as `mysqldump --hex-blob` does. */
export async function dump(admin: Connection): Promise<{ table: string; bytes: Buffer }[]> {
  const [tables] = await admin.query<RowDataPacket[]>(
    `SELECT TABLE_NAME AS name FROM information_schema.TABLES
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'`,
  )
  const dumped = []
  for (const { name } of tables) {
    const [rows] = await admin.query<RowDataPacket[]>(`SELECT * FROM \`${String(name)}\``)
    dumped.push({ table: String(name), bytes: Buffer.concat(rows.flatMap(cells)) })
  }
  return dumped
}

function cells(row: RowDataPacket): Buffer[] {
  return Object.values(row).flatMap((value: unknown) => {
    if (Buffer.isBuffer(value)) return [value, Buffer.from('\n')]
    const text = value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value)
    return [Buffer.from(`${text}\n`)]
  })
}

/** Has the server write down what it has in memory, as it does within minutes anyway. */
export async function writeOut(admin: Connection): Promise<void> {
  await admin.query('SET GLOBAL innodb_max_dirty_pages_pct = 0')
  await admin.query('FLUSH LOGS')
  await admin.query('FLUSH TABLES')
  for (let look = 0; look < 100; look++) {
    const [rows] = await admin.query<RowDataPacket[]>(
      "SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_pages_dirty'",
    )
    if (Number(rows[0]?.Value) === 0) return
    await wait(50)
  }
}

/** All files under some folders, with what is in them; what vanishes while one looks was not kept. */
export function filesUnder(folders: readonly string[]): { path: string; bytes: Buffer }[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const path = join(entry.parentPath, entry.name)
        try {
          return statSync(path).size > 0 ? [{ path, bytes: readFileSync(path) }] : []
        } catch {
          return []
        }
      }),
  )
}
