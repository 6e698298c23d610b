import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mysql from 'mysql2/promise'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isAlive } from '../programs/processes.ts'
import { unpackedDatabase } from '../project.ts'
import { freshDatabase } from './fresh-database.ts'
import { startPrivateServer, type PrivateServer } from './private-server.ts'

const marker = 'SUNFLOWER-MARKER-IN-THE-CLEAR'
let home: string
let server: PrivateServer
const said: string[] = []

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'girasol-server-'))
  server = await startPrivateServer({
    folder: home,
    unpacked: unpackedDatabase,
    report: (text) => said.push(text),
  })
})

afterAll(async () => {
  await server.stop()
  await rm(home, { recursive: true, force: true })
})

function authority(): string {
  return readFileSync(server.environment.GIRASOL_DATABASE_CA ?? '', 'utf8')
}

function connect(ssl: object | undefined, host = '127.0.0.1') {
  const uri = new URL(server.environment.GIRASOL_API_DATABASE_URL ?? '')
  uri.hostname = host
  const { port, username: user, password } = uri
  return mysql.createConnection({ host, port: Number(port), user, password, ssl } as object)
}

async function variables(...names: string[]): Promise<Record<string, string>> {
  const admin = await mysql.createConnection(server.admin)
  const [rows] = await admin.query<RowDataPacket[]>(
    'SHOW GLOBAL VARIABLES WHERE lower(Variable_name) IN (?)',
    [names.map((name) => name.toLowerCase())],
  )
  await admin.end()
  return Object.fromEntries(rows.map((row) => [String(row.Variable_name).toLowerCase(), row.Value]))
}

describe('the private database', () => {
  it('comes back by itself when it is killed, says so, and takes the same accounts', async () => {
    const first = server.process.pid!
    process.kill(first, 'SIGKILL')
    await vi.waitFor(() => expect(said.at(-1)).toBe('is back'), 30_000)
    expect(said).toContain('ended (SIGKILL), starting again')
    expect(server.process.pid).not.toBe(first)
    const connection = await connect({ ca: authority(), verifyIdentity: true })
    await connection.end()
  }, 40_000)
})

describe('the private database on the wire', () => {
  it('lets a program in over TLS 1.3 and proves its name, as an address and as localhost', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const ssl = { ca: authority(), minVersion: 'TLSv1.3', verifyIdentity: true }
      const connection = await connect(ssl, host)
      const [rows] = await connection.query<RowDataPacket[]>("SHOW STATUS LIKE 'Ssl_version'")
      expect(rows[0]?.Value).toBe('TLSv1.3')
      await connection.end()
    }
  })

  it('refuses plain text', async () => {
    await expect(connect(undefined)).rejects.toThrow(/secure|denied/i)
  })

  it('is not believed under another authority', async () => {
    await expect(connect({ minVersion: 'TLSv1.2', verifyIdentity: true })).rejects.toThrow(
      /certificate/i,
    )
  })

  it('offers nothing older than TLS 1.3', async () => {
    const ssl = { ca: authority(), minVersion: 'TLSv1', maxVersion: 'TLSv1.2' }
    await expect(connect(ssl)).rejects.toThrow()
  })

  it('lets root in by password only, and not over the network', async () => {
    const { password: _, ...bare } = server.admin
    await expect(mysql.createConnection(bare)).rejects.toThrow(/denied/i)
    const { socketPath: __, ...network } = { ...server.admin, host: '127.0.0.1' }
    const ssl = { ca: authority() }
    await expect(mysql.createConnection({ ...network, port: server.port, ssl })).rejects.toThrow(
      /denied/i,
    )
  })
})

describe('the private database inside', () => {
  it('reads and writes no file of the machine and takes no sloppy SQL', async () => {
    const told = await variables('LOCAL_INFILE', 'SECURE_FILE_PRIV', 'SQL_MODE', 'HAVE_SYMLINK')
    expect(told.local_infile).toBe('OFF')
    expect(told.have_symlink).toBe('DISABLED')
    expect(readdirSync(told.secure_file_priv ?? '/')).toEqual([])
    expect(told.sql_mode).toContain('ONLY_FULL_GROUP_BY')
    expect(told.sql_mode).toContain('STRICT_ALL_TABLES')
  })

  it('keeps its temporary tables when another server starts, which clears its own', async () => {
    const admin = await mysql.createConnection({ ...server.admin, database: 'girasol' })
    await admin.query('CREATE TEMPORARY TABLE kept (id INT) ENGINE=Aria')
    const other = await freshDatabase()
    await admin.query('DROP TEMPORARY TABLE kept')
    await admin.end()
    await other.stop()
  })

  it('gives the api account nothing until the migrations grant it', async () => {
    const connection = await connect({ ca: authority() })
    await expect(connection.query('USE girasol')).rejects.toThrow(/denied/i)
    await connection.end()
  })

  it('keeps keys, data and socket from everyone else', () => {
    for (const name of ['data', 'keys', 'run', 'no-files', 'temporary']) {
      expect(statSync(join(home, 'server', name)).mode & 0o777).toBe(0o700)
    }
    const files = [
      'server/keys/at-rest.key',
      'server/certificates/server.key',
      'secrets/database.json',
    ]
    for (const name of files) expect(statSync(join(home, name)).mode & 0o077).toBe(0)
  })

  it.runIf(process.getuid?.() === 0)('runs as another user than root', () => {
    const status = readFileSync(`/proc/${server.process.pid}/status`, 'utf8')
    expect(status).not.toMatch(/^Uid:\s+0\b/m)
  })
})

describe('the private database at rest', () => {
  it('leaves no readable text in data, undo, redo or temporary files', async () => {
    const admin = await mysql.createConnection({ ...server.admin, database: 'girasol' })
    await admin.query('CREATE TABLE secret (id INT PRIMARY KEY, text TEXT) ENGINE=InnoDB')
    await admin.query('INSERT INTO secret VALUES (1, ?)', [marker.repeat(20)])
    await admin.query('UPDATE secret SET text = CONCAT(text, ?) WHERE id = 1', [marker])
    await admin.query('SET GLOBAL innodb_max_dirty_pages_pct = 0')
    await admin.end()
    await server.stop()
    const found = filesWith(join(home, 'server', 'data'), marker)
    server = await startPrivateServer({ folder: home, unpacked: unpackedDatabase })
    expect(found).toEqual([])
  })

  it('takes no table that asks to stay in the clear', async () => {
    const admin = await mysql.createConnection({ ...server.admin, database: 'girasol' })
    const table = admin.query('CREATE TABLE plain (id INT) ENGINE=InnoDB ENCRYPTED=NO')
    await expect(table).rejects.toThrow(/option/i)
    await admin.end()
  })

  it('leaves no process behind when stopped', async () => {
    const { pid } = server.process
    await server.stop()
    expect(isAlive(pid ?? 0)).toBe(false)
    server = await startPrivateServer({ folder: home, unpacked: unpackedDatabase })
  })
})

function filesWith(folder: string, text: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile())
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
}
