import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool, type Pool } from 'mysql2/promise'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type CertificateFiles,
  ensureCertificates,
} from '../../../../launch/database/certificates.ts'
import { startTokenServer, type TokenServer } from '../../../../test/token-server.ts'
import { connectionOptions } from './connection.ts'
import { tokenOptions } from './sign-in.ts'
import type { SignToken } from './sign-in-token.ts'

let home: string
let certificates: CertificateFiles
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'girasol-tokens-'))
  certificates = await ensureCertificates(home, null, new Date())
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

let server: TokenServer
let pool: Pool
afterEach(async () => {
  await pool.end().catch(() => undefined)
  await server.stop()
})

function open(sign: SignToken): void {
  const account = {
    host: '127.0.0.1',
    port: server.port,
    user: 'girasol_api',
    password: '',
    database: 'girasol',
    authority: readFileSync(certificates.authority, 'utf8'),
  }
  pool = createPool({ ...connectionOptions(account), ...tokenOptions(sign), connectionLimit: 4 })
}

const quarterHour = 900_000
const good: SignToken = async (now) => ({ text: 'token-1', goodUntil: now.getTime() + quarterHour })

describe('signing in by token', () => {
  it('hands each new connection a token, inside TLS only', async () => {
    server = await startTokenServer({ certificates, accepts: (token) => token === 'token-1' })
    open(good)
    const connections = await Promise.all([pool.getConnection(), pool.getConnection()])
    for (const connection of connections) await connection.query('DO 1')
    expect(server.given).toEqual(['token-1', 'token-1'])
    expect(Buffer.concat(server.inTheClear).toString('latin1')).not.toContain('token')
  })

  it('opens the next connections with a fresh token when the one before is nearly over', async () => {
    server = await startTokenServer({ certificates, accepts: () => true })
    let signed = 0
    open(async (now) => ({ text: `token-${++signed}`, goodUntil: now.getTime() + 60_000 }))
    await Promise.all([pool.getConnection(), pool.getConnection().then(() => undefined)])
    await pool.getConnection()
    expect(server.given.length).toBe(3)
    expect(server.given.at(-1)).not.toBe(server.given[0])
  })

  it('gives no token to a server without TLS', async () => {
    server = await startTokenServer({ certificates, accepts: () => true, withoutTls: true })
    open(good)
    await expect(pool.getConnection()).rejects.toThrow(/secure connection/)
    expect(server.given).toEqual([])
    expect(Buffer.concat(server.inTheClear).toString('latin1')).not.toContain('token')
  })

  it('gives no token to a server that wants a hash of it', async () => {
    const plugin = 'mysql_native_password'
    server = await startTokenServer({ certificates, accepts: () => false, plugin })
    open(good)
    await expect(pool.getConnection()).rejects.toThrow(/denied/)
    expect(server.given).toEqual([''])
  })

  it('fails as out of reach when nobody signs', async () => {
    server = await startTokenServer({ certificates, accepts: () => true })
    open(() => Promise.reject(new Error('the agent is away')))
    await expect(pool.getConnection()).rejects.toMatchObject({ code: 'AUTH_SWITCH_PLUGIN_ERROR' })
  })
})
