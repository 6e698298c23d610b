import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mysql from 'mysql2/promise'
import { dropExternalDatabase, useExternalServer } from './external-server.ts'
import { freshDatabase } from './fresh-database.ts'
import type { PrivateServer } from './private-server.ts'

let server: PrivateServer
let secrets: string
const authority = () => server.environment.GIRASOL_DATABASE_CA ?? ''
const address = (host = '127.0.0.1') =>
  `mysql://keeper:Kept-well-through-22-winters@${host}:${server.port}`

beforeAll(async () => {
  server = await freshDatabase()
  secrets = mkdtempSync(join(tmpdir(), 'girasol-external-'))
  const admin = await mysql.createConnection(server.admin)
  await admin.query('DROP DATABASE girasol')
  await admin.query("CREATE USER keeper IDENTIFIED BY 'Kept-well-through-22-winters' REQUIRE SSL")
  await admin.query('GRANT ALL PRIVILEGES ON *.* TO keeper WITH GRANT OPTION')
  await admin.end()
})

afterAll(async () => {
  await server.stop()
  await rm(secrets, { recursive: true, force: true })
})

describe("someone else's server", () => {
  it('gets our database and accounts, with passwords that only we know', async () => {
    const { environment } = await useExternalServer(address(), authority(), secrets)
    const url = new URL(environment.GIRASOL_MIGRATE_DATABASE_URL ?? '')
    const connection = await mysql.createConnection({
      uri: url.href,
      ssl: { ca: readFileSync(authority(), 'utf8'), verifyIdentity: true },
    })
    await connection.query('CREATE TABLE sample (id INT PRIMARY KEY)')
    await connection.query('GRANT SELECT ON girasol.sample TO girasol_api')
    await expect(connection.query('SELECT * FROM mysql.global_priv')).rejects.toThrow(/denied/i)
    await connection.end()
    expect(url.password).not.toBe('Kept-well-through-22-winters')
  })

  it('is prepared again without harm, and given up on request', async () => {
    await useExternalServer(address(), authority(), secrets)
    await dropExternalDatabase(address(), authority())
    const admin = await mysql.createConnection(server.admin)
    const [rows] = await admin.query("SHOW DATABASES LIKE 'girasol'")
    await admin.end()
    expect(rows).toEqual([])
  })

  it('that cannot be used is named in one line without its password', async () => {
    const uses: [string, string | null][] = [
      [address().replace('Kept-well-through-22-winters', 'guessed'), authority()],
      ['mysql://keeper:Kept-well-through-22-winters@127.0.0.1:1', authority()],
      [address(), null],
      ['not an address', null],
    ]
    for (const [where, trusted] of uses) {
      const message = await useExternalServer(where, trusted, secrets).then(
        () => 'no failure',
        (error: Error) => error.message,
      )
      expect(message).toMatch(/cannot be used|must read/)
      expect(message).not.toMatch(/Kept-well-through-22-winters|guessed|\n/)
    }
  })
})
