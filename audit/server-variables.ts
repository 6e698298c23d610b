import type { Connection, RowDataPacket } from 'mysql2/promise'

export type ServerKind = 'mariadb' | 'mysql'

/** Which of the two servers answers: they call the same things by other names. */
export async function serverKind(admin: Connection): Promise<ServerKind> {
  const [rows] = await admin.query<RowDataPacket[]>('SELECT VERSION() AS version')
  return String(rows[0]?.version).includes('MariaDB') ? 'mariadb' : 'mysql'
}

/** The server's variables by name; one that it does not have is not in the map, so that whoever wants a value of it is not content. */
export async function serverVariables(
  admin: Connection,
  names: readonly string[],
): Promise<Map<string, string>> {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SHOW GLOBAL VARIABLES WHERE Variable_name IN (?)',
    [names],
  )
  return new Map(rows.map((row) => [String(row.Variable_name), String(row.Value)]))
}
