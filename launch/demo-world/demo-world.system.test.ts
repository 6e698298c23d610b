import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDatabase, type TestDatabase } from '../../test/database.ts'
import { endings } from './plot.ts'
import { isPasswordOf } from './product.ts'
import { openStage } from './stage.ts'

const home = mkdtempSync(join(tmpdir(), 'girasol-demo-world-'))
let database: TestDatabase
let environment: Record<string, string>

beforeAll(async () => {
  database = await startDatabase()
  environment = {
    ...database.environment,
    GIRASOL_PROFILE: 'development',
    GIRASOL_SECRETS_FOLDER: join(home, 'secrets'),
    GIRASOL_TRAIL_FOLDER: join(home, 'trail'),
  }
  for (const folder of ['secrets', 'trail']) mkdirSync(join(home, folder), { mode: 0o700 })
  const keep = (name: string, content: string | Buffer) =>
    writeFileSync(join(home, 'secrets', name), content, { mode: 0o600 })
  for (const name of ['key-encryption.key', 'lookup.key', 'password-pepper.1.key'])
    keep(name, randomBytes(32))
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  keep('trail-signing.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }))
  keep('trail-signing.pub.pem', publicKey.export({ type: 'spki', format: 'pem' }))
})

afterAll(async () => {
  await database?.stop()
  rmSync(home, { recursive: true, force: true })
})

function start(more: Record<string, string> = {}) {
  const program = join(import.meta.dirname, 'main.ts')
  const child = spawn(process.execPath, [program], { env: { ...environment, ...more } })
  let output = ''
  child.stdout.on('data', (piece) => (output += piece))
  child.stderr.on('data', (piece) => (output += piece))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }))
  return { child, ended }
}

async function rows<T>(sql: string): Promise<T[]> {
  const [found] = await database.admin.query(sql)
  return found as T[]
}

const count = async (sql: string) => (await rows<{ n: number }>(`SELECT COUNT(*) n ${sql}`))[0]!.n

describe('the demo world', () => {
  it('is not made in production', async () => {
    const { code, output } = await start({ GIRASOL_PROFILE: 'production' }).ended
    expect([code, output]).toEqual([1, 'demo world: the production profile has no demo world\n'])
    expect(await count('FROM accounts')).toBe(0)
  })

  it('is completed after being killed half way', async () => {
    const { child, ended } = start()
    const orders = () => count('FROM orders')
    await expect.poll(orders, { timeout: 200_000, interval: 20 }).toBeGreaterThan(30)
    child.kill('SIGKILL')
    expect((await ended).signal).toBe('SIGKILL')
    expect(await orders()).toBeLessThan(100)
    const { code, output } = await start().ended
    expect([code, output]).toEqual([0, expect.stringContaining('security1@demo.girasol.example')])
  }, 400_000)

  it('has the people and the orders of the plot, each once', async () => {
    const states = await rows<{ state: string; n: number }>(
      'SELECT state, COUNT(*) n FROM orders GROUP BY state',
    )
    expect(Object.fromEntries(states.map(({ state, n }) => [state, n]))).toEqual(endings)
    expect(await count('FROM accounts')).toBe(258)
    expect(await count('FROM crews WHERE certified = 1')).toBe(40)
    const customers = await count('FROM (SELECT DISTINCT customer_id FROM orders) one')
    expect(customers).toBe(await count('FROM orders'))
  })

  it('has an entry in the trail for every account, order and finished job', async () => {
    const told = (action: string) => count(`FROM audit_events WHERE action = '${action}'`)
    expect(await told('account.open')).toBe(258)
    expect(await told('crew.certify')).toBe(40)
    expect(await told('order.place')).toBe(await count('FROM orders'))
    expect(await told('visit.finish')).toBe(endings.done)
    expect(await told('order.cancel')).toBe(endings.cancelled)
  })

  it('shows what staff does in twos: a sealed access that is over, requests that wait', async () => {
    const states = await rows<{ kind: string; state: string }>(
      'SELECT kind, state FROM approvals ORDER BY id',
    )
    expect(states).toEqual([
      { kind: 'sealedAccess', state: 'approved' },
      { kind: 'staffRole', state: 'open' },
      { kind: 'refund', state: 'open' },
    ])
    expect(await count("FROM personal_accesses WHERE manner = 'sealed'")).toBe(1)
  })

  it('stays as it is when it is made again', async () => {
    const state = () =>
      rows('SELECT id, state, version, last_sequence, total_cents FROM orders ORDER BY id')
    const before = await state()
    expect(await start().ended).toMatchObject({ code: 0 })
    expect(await state()).toEqual(before)
    expect(await count('FROM accounts')).toBe(258)
  })

  it('says its passwords to the owner of the installation alone, and they fit', async () => {
    const list = join(home, 'demo-sign-ins.txt')
    expect(statSync(list).mode & 0o777).toBe(0o600)
    const [, email, password] = /^\s+support\s+(\S+)\s+(\S+)$/m.exec(readFileSync(list, 'utf8'))!
    const stage = await openStage(environment)
    const given = { email: email!, password: password! }
    expect(await isPasswordOf(stage.app, 'staff', given)).toBe(true)
    expect(await isPasswordOf(stage.app, 'people', given)).toBe(false)
    await stage.close()
  })

  it('of another installation is not gone on with', async () => {
    rmSync(join(home, 'secrets', 'demo-world.seed'))
    const { code, output } = await start().ended
    expect([code, output]).toEqual([
      1,
      'demo world: this database holds a demo world of another installation: use --reset\n',
    ])
  })
})
