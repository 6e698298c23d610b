import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createConnection, type RowDataPacket } from 'mysql2/promise'
import type { DatabaseConfig } from '../../../apps/api/src/config.ts'
import { openDatabase } from '../../../apps/api/src/database/connection.ts'
import { shakeHands } from '../../../test/handshakes.ts'
import { startDatabase } from '../../../test/database.ts'
import type { World } from '../../../test/world.ts'
import { makeAuthority } from '../../certificates.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

export const databaseTransport = check({
  id: 'A02-07',
  promise: 'P6',
  owasp: ['A02:2021', 'A04:2025'],
  asvs: ['12.3.1', '12.3.2', '12.3.4'],
  cwe: ['CWE-319', 'CWE-295', 'CWE-297'],
  proves:
    'The database takes encrypted sessions only, and our programs take no other server for it',
  run: async ({ world, probe }) => {
    await askInTheClear(world, probe)
    await readSettings(world, probe)
    await meetRogues(world, probe)
  },
  sabotages: [
    {
      name: 'the database takes plain connections',
      file: 'launch/database/server-settings.ts',
      find: "    'require-secure-transport': 'ON',",
      replace: "    'require-secure-transport': 'OFF',",
    },
    {
      name: 'accounts may come without TLS',
      file: 'launch/database/accounts.ts',
      find: "  await connection.query('ALTER USER ? IDENTIFIED BY ? REQUIRE SSL', [user, password])",
      replace:
        "  await connection.query('ALTER USER ? IDENTIFIED BY ? REQUIRE NONE', [user, password])",
    },
    {
      name: "the server's name is not looked at",
      file: 'apps/api/src/database/connection.ts',
      find: 'verifyIdentity: true }',
      replace: 'verifyIdentity: false }',
    },
    {
      name: "the server's certificate is not looked at",
      file: 'apps/api/src/database/connection.ts',
      find: 'verifyIdentity: true }',
      replace: 'rejectUnauthorized: false }',
    },
    {
      name: 'the database speaks TLS 1.2',
      file: 'launch/database/server-settings.ts',
      find: "    'tls-version': 'TLSv1.3',",
      replace: "    'tls-version': 'TLSv1.2,TLSv1.3',",
    },
  ],
})

const accounts = ['api', 'worker', 'auditor', 'migrate'] as const

async function askInTheClear({ database }: World, probe: Probe): Promise<void> {
  for (const name of accounts) {
    const { host, port, user, password, database: schema } = database.accounts[name]
    const plain = { host, port, user, password, database: schema }
    const came = await createConnection(plain).then(
      async (connection) => (await connection.end(), true),
      () => false,
    )
    probe.refuses(`${name} comes in without TLS`, !came)
    probe.allows(`${name} comes in over TLS`, await isLetIn(database.accounts[name]))
  }
}

async function readSettings({ admin, database }: World, probe: Probe): Promise<void> {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT @@require_secure_transport AS required, @@tls_version AS versions',
  )
  probe.behind('the server requires secure transport', rows[0]?.required === 1, rows[0])
  const [users] = await admin.query<RowDataPacket[]>(
    "SELECT User, ssl_type FROM mysql.user WHERE Host <> 'localhost'",
  )
  const loose = users.filter(({ ssl_type: required }) => required === '')
  probe.behind('each account requires TLS', users.length > 0 && loose.length === 0, loose)
  const { port } = database.accounts.api
  const [told] = await admin.query<RowDataPacket[]>('SELECT @@tls_version AS versions')
  probe.behind('TLS 1.3 only', told[0]?.versions === 'TLSv1.3', told[0])
  const direct = await shakeHands({ port })
  probe.refuses('the port speaks TLS to somebody who is not its client', direct.refused !== null)
}

/** Servers in the place of ours: of another authority, and of the right one under another name. */
async function meetRogues({ database }: World, probe: Probe): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'girasol-rogue-'))
  chmodSync(folder, 0o755)
  const authority = await makeAuthority(folder)
  const rogue = await startDatabase()
  const believed = { ...rogue.accounts.api, authority: database.accounts.api.authority }
  probe.refuses('a server of another authority', !(await isLetIn(believed)))
  probe.allows('that server, by its own authority', await isLetIn(rogue.accounts.api))
  await rogue.stop()
  for (const name of ['localhost', 'database.example']) {
    const files = await authority.issue(join(folder, name), [name])
    for (const file of Object.values(files)) chmodSync(file, 0o644)
    const settings = {
      'ssl-ca': authority.file,
      'ssl-cert': files.certificate,
      'ssl-key': files.key,
    }
    const other = await startDatabase({ migrated: false, settings })
    const trusted = readFileSync(authority.file, 'utf8')
    const came = await isLetIn({ ...other.accounts.migrate, authority: trusted })
    await other.stop()
    if (name === 'localhost') probe.allows('a server of a trusted authority, by its name', came)
    else probe.refuses('a server of a trusted authority that proves another name', !came)
  }
  rmSync(folder, { recursive: true })
}

async function isLetIn(config: DatabaseConfig): Promise<boolean> {
  const db = openDatabase(config, 1)
  try {
    await sql`SELECT 1`.execute(db)
    return true
  } catch {
    return false
  } finally {
    await db.destroy()
  }
}
