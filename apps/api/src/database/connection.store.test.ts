import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { lookup } from 'node:dns/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { sql, type Kysely } from 'kysely'
import { createConnection } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startDatabase, type TestDatabase } from '../../../../test/database.ts'
import { connectionOptions, openDatabase } from './connection.ts'
import { isDatabaseLost } from './database-errors.ts'
import { idBytes, idText, newId } from './ids.ts'
import type { Tables } from './tables.ts'

let database: TestDatabase
let db: Kysely<Tables>
beforeAll(async () => {
  database = await startDatabase()
  db = openDatabase(database.accounts.api, 4)
})
afterAll(async () => {
  await db.destroy()
  await database.stop()
})

async function status(name: string): Promise<number> {
  const { rows } = await sql<{ Value: string }>`SHOW SESSION STATUS LIKE ${sql.lit(name)}`.execute(
    db,
  )
  return Number(rows[0]!.Value)
}

describe('trust', () => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await startDatabase({ migrated: false, ownServer: true })
  })
  afterAll(() => own.stop())

  it('does not trust another authority', async () => {
    const account = own.accounts.api
    for (const authority of [rootCertificates[0]!, null]) {
      const connecting = createConnection(connectionOptions({ ...account, authority }))
      await expect(connecting).rejects.toThrow(/certificate/)
    }
  })

  it('does not trust the same authority under another name', async () => {
    const name = hostname()
    const { port } = own.accounts.api
    const passage = createServer((socket) => {
      const onward = connect(port, '127.0.0.1')
      socket.pipe(onward).pipe(socket)
      for (const end of [socket, onward]) end.on('error', () => undefined)
    })
    const { address } = await lookup(name)
    await new Promise<void>((resolve) => passage.listen(0, address, resolve))
    const elsewhere = { host: name, port: (passage.address() as AddressInfo).port }
    const options = connectionOptions({ ...own.accounts.api, ...elsewhere })
    await expect(createConnection(options)).rejects.toThrow(/altnames/)
    passage.close()
  })
})

describe('a connection', () => {
  it('is encrypted', async () => {
    const { rows } = await sql<{ Value: string }>`SHOW SESSION STATUS LIKE 'Ssl_version'`.execute(
      db,
    )
    expect(rows[0]!.Value).toMatch(/^TLSv1\.[23]$/)
  })

  it('is refused in plain text', async () => {
    const plain = { ...connectionOptions(database.accounts.api), ssl: undefined }
    await expect(createConnection(plain)).rejects.toThrow()
  })

  it('takes no bare address, because the driver would not check it', () => {
    const bare = { ...database.accounts.api, host: '10.1.2.3' }
    expect(() => connectionOptions(bare)).toThrow(/by name/)
  })

  it('works in UTC, strictly, one statement at a time', async () => {
    const { rows } = await sql<
      Record<string, string>
    >`SELECT @@time_zone AS zone, @@sql_mode AS mode`.execute(db)
    expect(rows[0]).toMatchObject({ zone: '+00:00' })
    expect(rows[0]!.mode).toContain('STRICT_TRANS_TABLES')
    expect(rows[0]!.mode).toContain('ONLY_FULL_GROUP_BY')
    await expect(sql.raw('SELECT 1; SELECT 2').execute(db)).rejects.toThrow()
  })

  it('sends prepared statements', async () => {
    await db.connection().execute(async (one) => {
      const count = async (name: string) => {
        const { rows } = await sql<{
          Value: string
        }>`SHOW SESSION STATUS LIKE ${sql.lit(name)}`.execute(one)
        return Number(rows[0]!.Value)
      }
      const before = await count('Com_stmt_execute')
      await one
        .selectFrom('rate_limits')
        .select('hits')
        .where('bucket', '=', randomBytes(16))
        .execute()
      expect((await count('Com_stmt_execute')) - before).toBeGreaterThanOrEqual(2)
    })
    expect(await status('Com_stmt_execute')).toBeGreaterThan(0)
  })

  it('keeps instants to the millisecond and ids byte for byte', async () => {
    const at = new Date('2026-03-08T09:59:59.987Z')
    const bucket = randomBytes(16)
    await db.insertInto('rate_limits').values({ bucket, hits: 3, expires_at: at }).execute()
    const row = await db
      .selectFrom('rate_limits')
      .selectAll()
      .where('bucket', '=', bucket)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ bucket, hits: 3, expires_at: at })
    const id = newId()
    expect(idText(idBytes(id))).toBe(id)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  })

  it('runs transactions at READ COMMITTED', async () => {
    const bucket = randomBytes(16)
    await db.transaction().execute(async (tx) => {
      const count = () =>
        tx.selectFrom('rate_limits').select('hits').where('bucket', '=', bucket).execute()
      expect(await count()).toHaveLength(0)
      await db
        .insertInto('rate_limits')
        .values({ bucket, hits: 1, expires_at: new Date() })
        .execute()
      expect(await count()).toHaveLength(1)
    })
  })
})

describe('a password that stands in a file', () => {
  it('is read anew by each connection: it changes under a program that runs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'girasol-password-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'password')
    const { password, ...account } = database.accounts.auditor
    writeFileSync(path, `${password}\n`)
    const own = openDatabase({ ...account, password: '', signIn: { kind: 'file', path } }, 3)
    onTestFinished(() => own.destroy())
    const ask = () => sql`SELECT 1`.execute(own)
    await own.connection().execute(async (first) => {
      await sql`SELECT 1`.execute(first)
      const rotated = randomBytes(24).toString('base64url')
      await database.admin.query('ALTER USER ? IDENTIFIED BY ?', [account.user, rotated])
      // The server has the new one already, the file not yet: nothing was decided, and the next try may work.
      await expect(ask()).rejects.toSatisfy(isDatabaseLost)
      writeFileSync(path, rotated)
      await ask()
      await sql`SELECT 1`.execute(first)
    })
  })
})
