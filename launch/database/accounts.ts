import mysql from 'mysql2/promise'
import type { Connection, ConnectionOptions } from 'mysql2/promise'
import { accounts, type Account, type Passwords } from './passwords.ts'

/** The one database that Girasol lives in. */
export const databaseName = 'girasol'

/** How the migrate account may change the schema and hand rights on; the others start with none. */
const migrateRights = `GRANT ALL PRIVILEGES ON ${databaseName}.* TO ? WITH GRANT OPTION`

/** The name of an account on the server. */
export function userOf(account: Account): string {
  return `girasol_${account}`
}

/**
 * Makes the database and the four accounts (each over TLS only), or brings their passwords in line
 * with ours. What each may do is granted by the migrations' own grants, table by table.
 */
export async function ensureAccounts(
  admin: ConnectionOptions,
  passwords: Passwords,
): Promise<void> {
  const connection = await mysql.createConnection(admin)
  try {
    await connection.query(`CREATE DATABASE IF NOT EXISTS ${databaseName} CHARACTER SET utf8mb4`)
    for (const account of accounts) await ensureAccount(connection, account, passwords[account])
    await connection.query(migrateRights, [userOf('migrate')])
  } finally {
    await connection.end()
  }
}

async function ensureAccount(
  connection: Connection,
  account: Account,
  password: string,
): Promise<void> {
  const user = userOf(account)
  await connection.query('CREATE USER IF NOT EXISTS ? IDENTIFIED BY ? REQUIRE SSL', [
    user,
    password,
  ])
  await connection.query('ALTER USER ? IDENTIFIED BY ? REQUIRE SSL', [user, password])
}

/** The addresses that programs are given, one an account, by environment variable. */
export function databaseEnvironment(
  server: { host: string; port: number; authority: string | null },
  passwords: Passwords,
): Record<string, string> {
  const address = (account: Account) =>
    `mysql://${userOf(account)}:${passwords[account]}@${server.host}:${server.port}/${databaseName}`
  return {
    GIRASOL_MIGRATE_DATABASE_URL: address('migrate'),
    GIRASOL_API_DATABASE_URL: address('api'),
    GIRASOL_WORKER_DATABASE_URL: address('worker'),
    GIRASOL_AUDITOR_DATABASE_URL: address('auditor'),
    ...(server.authority ? { GIRASOL_DATABASE_CA: server.authority } : {}),
  }
}
