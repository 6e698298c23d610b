import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

type Program = { child: ChildProcess; said(): string; ended: Promise<number | null> }
const running: Program[] = []
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
})

/** Twenty ports for this run, below those that the system gives to whoever asks for any. */
let nextPort = 20_000 + (process.pid % 500) * 20

function start(
  program: 'server' | 'worker' | 'sealer',
  more: Record<string, string> = {},
  stdin: 'pipe' | 'ignore' = 'ignore',
): Program & { port: number } {
  const port = nextPort++
  const child = spawn(process.execPath, [join(import.meta.dirname, `${program}.ts`)], {
    env: {
      PATH: process.env.PATH,
      ...world.database.environment,
      GIRASOL_SECRETS_FOLDER: world.folders.secrets,
      GIRASOL_TRAIL_FOLDER: world.folders.trail,
      GIRASOL_PROFILE: 'test',
      GIRASOL_API_PORT: String(port),
      GIRASOL_WORKER_HEALTH_PORT: String(port),
      GIRASOL_SEALER_HEALTH_PORT: String(port),
      ...more,
    },
    stdio: [stdin, 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (data: Buffer) => (said += data.toString()))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const started = { child, said: () => said, ended, port }
  running.push(started)
  return started
}

/** The status of an answer; 0 when nobody answers. */
async function ask(port: number, path: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null)
  return answer?.status ?? 0
}

const isReady = async (port: number) => (await ask(port, '/health/ready')) === 200

const untilReady = (port: number) =>
  expect.poll(() => isReady(port), { timeout: 30_000 }).toBe(true)

const noDatabase = 'mysql://girasol_api:x@127.0.0.1:9/girasol'

describe.each(['server', 'worker', 'sealer'] as const)('the %s program', (program) => {
  it('becomes ready, and stops on SIGTERM with nothing left', async () => {
    const { child, ended, port } = start(program)
    await untilReady(port)
    for (const name of ['started', 'live']) expect(await ask(port, `/health/${name}`)).toBe(200)
    expect(await ask(port, '/health/nothing')).toBe(404)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(await isReady(port)).toBe(false)
  })

  it('stops when the program that started it by a pipe is gone', async () => {
    const { child, ended, port } = start(program, {}, 'pipe')
    await untilReady(port)
    child.stdin!.end()
    expect(await ended).toBe(0)
  })

  it.each([
    [
      'the database is down',
      { GIRASOL_API_DATABASE_URL: noDatabase, GIRASOL_WORKER_DATABASE_URL: noDatabase },
      /the database cannot be reached/,
    ],
    ['a setting is wrong', { GIRASOL_API_PORT: 'abc' }, /GIRASOL_API_PORT/],
    ['a secret is missing', { GIRASOL_SECRETS_FOLDER: '/nonexistent' }, /no file lookup\.key/],
    [
      'its account is missing',
      { GIRASOL_API_DATABASE_URL: '', GIRASOL_WORKER_DATABASE_URL: '' },
      /DATABASE_URL/,
    ],
  ])('says so in one line and exits with 1 when %s', async (_, more, line) => {
    const { ended, said } = start(program, more)
    expect(await ended).toBe(1)
    expect(said().trim().split('\n')).toHaveLength(1)
    expect(said()).toMatch(line)
  })

  it('says so in one line when its port is taken', async () => {
    const first = start(program)
    await untilReady(first.port)
    const taken = String(first.port)
    const second = start(program, {
      GIRASOL_API_PORT: taken,
      GIRASOL_WORKER_HEALTH_PORT: taken,
      GIRASOL_SEALER_HEALTH_PORT: taken,
    })
    expect(await second.ended).toBe(1)
    expect(second.said().trim()).toMatch(
      /^(?:api|worker|sealer): the port is taken by another program$/,
    )
  })
})

describe('the server program', () => {
  it('finishes the requests that are under way when it stops', async () => {
    const { child, ended, port } = start('server')
    await untilReady(port)
    const signingIn = Array.from({ length: 8 }, (_, index) =>
      fetch(`http://127.0.0.1:${port}/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          email: `stop-${index}@demo.girasol.example`,
          password: 'violet lantern 88 sky',
          device: 'app',
        }),
      }),
    )
    await Promise.race(signingIn)
    child.kill('SIGTERM')
    const answers = await Promise.all(signingIn)
    // Nobody has these accounts; each is answered all the same, after its hash and its entry in the trail.
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(401))
    // The callers keep their connections for a next request: nobody waits for that.
    const answered = performance.now()
    expect(await ended).toBe(0)
    expect(performance.now() - answered).toBeLessThan(10_000)
  })

  it('is not ready from the moment it is asked to stop, and serves until balancers have noticed', async () => {
    const { child, ended, port } = start('server', { GIRASOL_DRAIN_SECONDS: '3' })
    await untilReady(port)
    const asked = performance.now()
    child.kill('SIGTERM')
    await expect.poll(() => ask(port, '/health/ready'), { timeout: 2000 }).toBe(503)
    expect(await ask(port, '/health/live')).toBe(200)
    expect(await ask(port, '/health/started')).toBe(200)
    expect(await ask(port, '/catalogue/modules')).toBe(200)
    expect(await ended).toBe(0)
    const took = performance.now() - asked
    expect(took).toBeGreaterThan(3000)
    expect(took).toBeLessThan(20_000)
  })
})

/** A secrets folder with these files alone. */
function secretsOf(name: string, files: readonly string[]): Record<string, string> {
  const folder = join(world.folders.trail, '..', name)
  mkdirSync(folder, { mode: 0o700 })
  for (const file of files) copyFileSync(join(world.folders.secrets, file), join(folder, file))
  return { GIRASOL_SECRETS_FOLDER: folder }
}

describe('the sealer as a program of its own', () => {
  it('seals beside a worker that has neither the key that signs nor the folder of the log', async () => {
    const trail = join(world.folders.trail, '..', 'trail-apart')
    const worker = start('worker', {
      ...secretsOf('of-worker', ['lookup.key', 'key-encryption.key', 'alert-webhook.key']),
      GIRASOL_SEALER: 'apart',
      GIRASOL_TRAIL_FOLDER: trail,
    })
    await untilReady(worker.port)
    const sealer = start('sealer', secretsOf('of-sealer', ['lookup.key', 'trail-signing.pem']))
    await untilReady(sealer.port)
    await world.customer('app')
    const unsealed = `SELECT COUNT(*) AS count FROM audit_events e
      LEFT JOIN trail_leaves l ON l.event_id = e.id WHERE l.event_id IS NULL`
    const count = async () => {
      const [rows] = await world.admin.query(unsealed)
      return Number((rows as { count: number }[])[0]!.count)
    }
    await expect.poll(count, { timeout: 10_000 }).toBe(0)
    expect(existsSync(join(world.folders.trail, 'checkpoints.jsonl'))).toBe(true)
    expect(existsSync(trail)).toBe(false)
    for (const { child, ended } of [worker, sealer]) {
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
    }
  })

  it('waits, alive and not ready, while another one seals', async () => {
    const first = start('sealer')
    await untilReady(first.port)
    const second = start('sealer')
    await expect.poll(() => ask(second.port, '/health/started'), { timeout: 20_000 }).toBe(200)
    expect(await ask(second.port, '/health/live')).toBe(200)
    expect(await isReady(second.port)).toBe(false)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    await untilReady(second.port)
  })

  it('does not start without a folder for the log', async () => {
    const { ended, said } = start('sealer', { GIRASOL_TRAIL_FOLDER: '' })
    expect(await ended).toBe(1)
    expect(said()).toMatch(/GIRASOL_TRAIL_FOLDER/)
  })
})
