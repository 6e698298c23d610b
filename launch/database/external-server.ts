import mysql from 'mysql2/promise'
import type { ConnectionOptions } from 'mysql2/promise'
import { readFileSync } from 'node:fs'
import { databaseEnvironment, databaseName, ensureAccounts } from './accounts.ts'
import { ensurePasswords } from './passwords.ts'

/** A server that someone else runs: we only make our database and accounts on it. */
export type ExternalServer = { environment: Record<string, string>; where: string }

/**
 * Prepares the server at an administrator's address (`mysql://user:password@host:port`). It must speak
 * TLS, with a certificate from `authority` (PEM file) or from a publicly trusted authority.
 */
export async function useExternalServer(
  address: string,
  authority: string | null,
  secrets: string,
): Promise<ExternalServer> {
  const url = parse(address)
  const passwords = ensurePasswords(secrets)
  const where = `${url.hostname}:${url.port || 3306}`
  try {
    await ensureAccounts(adminOptions(url, authority), passwords)
  } catch (error) {
    // The error's own text may hold the password's account and host, never the password.
    throw new Error(`The database at ${where} cannot be used: ${(error as Error).message}`, {
      cause: error,
    })
  }
  const server = { host: url.hostname, port: Number(url.port || 3306), authority }
  return { environment: databaseEnvironment(server, passwords), where }
}

/** Removes our database from the server. */
export async function dropExternalDatabase(
  address: string,
  authority: string | null,
): Promise<void> {
  const connection = await mysql.createConnection(adminOptions(parse(address), authority))
  try {
    await connection.query(`DROP DATABASE IF EXISTS ${databaseName}`)
  } finally {
    await connection.end()
  }
}

function parse(address: string): URL {
  const url = URL.parse(address)
  if (url?.protocol === 'mysql:' && url.username) return url
  throw new Error('GIRASOL_DATABASE_URL must read mysql://administrator:password@host:port')
}

function adminOptions(url: URL, authority: string | null): ConnectionOptions {
  const ca = authority ? readFileSync(authority, 'utf8') : undefined
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ssl: { ca, minVersion: 'TLSv1.3', verifyIdentity: true, rejectUnauthorized: true },
  }
}
