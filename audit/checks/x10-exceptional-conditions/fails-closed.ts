import { randomUUID } from 'node:crypto'
import { openSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { contract } from '@girasol/contract'
import { decide } from '@girasol/policies'
import type { RowDataPacket } from 'mysql2/promise'
import { buildApi } from '../../../apps/api/src/app.ts'
import type { App } from '../../../apps/api/src/application.ts'
import { KeyRefused, KeyServiceDown } from '../../../apps/api/src/security/key-faults.ts'
import type { KeyService } from '../../../apps/api/src/security/key-service.ts'
import { createKeys } from '../../../apps/api/src/security/keys.ts'
import { startApiProgram } from '../../../test/api-program.ts'
import { type Answer, createClient, type Person } from '../../../test/client.ts'
import { orderOf, type Saved, saveEstimate } from '../../../test/ordering.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

type Asked = { world: World; probe: Probe; ana: Person; saved: Saved }

export const failsClosed = check({
  id: 'X10-01',
  promise: 'P25',
  owasp: ['A10:2025'],
  asvs: ['16.5.1', '16.5.2', '16.5.3', '2.3.3', '13.1.3'],
  cwe: ['CWE-636', 'CWE-755', 'CWE-703', 'CWE-460'],
  proves:
    'When what we depend on fails, nothing is allowed or half done, and the answer says nothing',
  world: 'own',
  run: async ({ world, probe }) => {
    const ana = await world.customer()
    const asked = { world, probe, ana, saved: await saveEstimate(ana) }
    askLaw(probe)
    await keysDenied(asked)
    await gateBroken(asked)
    await handlerBroken(asked)
    await clockAstray(asked)
    await logsFull(asked)
    await databaseReadOnly(asked)
    await databaseSlow(asked)
    await databaseDown(asked)
  },
  sabotages: [
    {
      name: 'a rule that breaks is a yes',
      file: 'packages/policies/src/decide.ts',
      find: '    // A condition that cannot be answered is never a yes.\n    return false',
      replace: '    // A condition that cannot be answered is never a yes.\n    return true',
    },
    {
      name: 'what breaks in the gate is passed over',
      file: 'apps/api/src/http/mount.ts',
      find: '  const permission = await authorise(asked)\n',
      replace:
        "  const permission = await authorise(asked).catch(() => ({ row: null, view: 'full' as const }))\n",
    },
    {
      name: 'a fault is told as it is',
      file: 'apps/api/src/http/server.ts',
      find: '  server.setErrorHandler((error, request, reply) => answerError(app, error, request, reply))\n',
      replace: '',
    },
    {
      name: 'a log that cannot be written ends the program',
      file: 'apps/api/src/observability/logger.ts',
      find: "  output.on('error', () => undefined)\n",
      replace: "  output.on('error', (error) => {\n    throw error\n  })\n",
    },
    {
      name: 'waiting for a lock has no end',
      file: 'apps/api/src/database/connection.ts',
      find: ', lock_wait_timeout = ${lockWaitSeconds}`',
      replace: '`',
    },
  ],
})

/** A generic refusal that asks to come again, or admits a fault without a word about it. */
function isClosed({ status, body }: Answer, code: string): boolean {
  const told = JSON.stringify(body)
  const generic = !/at \/|\.ts:|SELECT|INSERT|girasol_|ECONN|errno|stack|KeyRefused|wrapp/i.test(
    told,
  )
  return (
    status === (code === 'internal' ? 500 : 503) && told.includes(`"code":"${code}"`) && generic
  )
}

async function order(person: Person, saved: Saved): Promise<Answer> {
  const { params, headers, body } = orderOf(saved)
  return person.sends({
    method: 'POST',
    path: `/estimates/${params.estimateId}/order`,
    headers: { ...headers, 'idempotency-key': randomUUID() },
    body,
  })
}

async function countOf({ admin }: World, sql: string): Promise<number> {
  const [rows] = await admin.query<RowDataPacket[]>(`SELECT COUNT(*) AS found FROM ${sql}`)
  return Number(rows[0]?.found)
}

/** What a half-done order would leave behind. */
async function traces(world: World): Promise<number[]> {
  const tables = ['orders', 'order_events', 'outbox', 'idempotency_keys']
  return Promise.all(tables.map((table) => countOf(world, table)))
}

function askLaw(probe: Probe): void {
  const person = { role: 'customer', accountId: 'a', sessionId: 's', crewId: null } as const
  const principal = { ...person, standing: 'full', provedAt: new Date() } as const
  const broken = {
    get customerId(): string {
      throw new Error('the facts cannot be read')
    },
    get crewId(): string {
      throw new Error('the facts cannot be read')
    },
  }
  const own = { customerId: 'a', crewId: null }
  probe.allows('the law lets an owner read', decide(principal, 'order.read', own as never).allowed)
  const answer = decide(principal, 'order.read', broken as never)
  probe.refuses('a rule that breaks lets anybody read', !answer.allowed)
}

const failing = (fault: () => Error): KeyService => ({
  currentKeyId: () => 'gone',
  generate: () => Promise.reject(fault()),
  wrap: () => Promise.reject(fault()),
  unwrap: () => Promise.reject(fault()),
})

/** An API whose key service refuses, or does not answer. */
async function keysDenied({ world, probe, ana, saved }: Asked): Promise<void> {
  const lookupKey = readFileSync(join(world.folders.secrets, 'lookup.key'))
  for (const fault of [() => new KeyRefused('no'), () => new KeyServiceDown('no')]) {
    const app: App = { ...world.api.app, keys: createKeys(failing(fault), lookupKey) }
    const server = await buildApi(app)
    const person = { ...ana, ...createClient(server, ana.headers) }
    const before = await traces(world)
    const what = fault().constructor.name
    const read = await person.sends({ method: 'GET', path: contract.accounts.readMe.path })
    probe.refuses(`a name is read (${what})`, isClosed(read, 'unavailable'), read)
    const placed = await order(person, saved)
    probe.refuses(`an order is placed (${what})`, isClosed(placed, 'unavailable'), placed)
    const after = await traces(world)
    probe.behind(`nothing is half done (${what})`, String(after) === String(before), [
      before,
      after,
    ])
    await server.close()
  }
  const told = await countOf(
    world,
    "audit_events WHERE action = 'key.denied' AND resource = 'keyService'",
  )
  probe.behind('the denials are in the trail', told >= 2, told)
}

/** What breaks while somebody is refused: they are not let through, not even where no object is asked for. */
async function gateBroken({ world, probe }: Asked): Promise<void> {
  const crew = await world.crew({ zip: '85004' })
  const orders = { method: 'GET', path: '/orders' } as const
  const whole = await crew.sends(orders)
  probe.refuses('a crew lists orders of customers', whole.status === 404, whole)
  const trailAlone = () => Promise.reject(new Error('SELECT secret FROM girasol_internals'))
  const server = await buildApi({ ...world.api.app, trailAlone })
  const answer = await createClient(server, crew.headers).sends(orders)
  probe.refuses(
    'a crew lists orders of customers while no refusal can be noted',
    isClosed(answer, 'internal'),
    answer,
  )
  await server.close()
}

/** A loader that breaks is no way around the law. */
async function handlerBroken({ world, probe, ana }: Asked): Promise<void> {
  const db = new Proxy(world.api.app.db, {
    get: (target, name) => {
      if (name === 'executeQuery' || name === 'selectFrom')
        throw new Error('SELECT secret FROM girasol_internals')
      return Reflect.get(target, name) as unknown
    },
  })
  const server = await buildApi({ ...world.api.app, db })
  const person = createClient(server, ana.headers)
  for (const path of ['/orders/0190a000-0000-7000-8000-000000000001', '/me', '/orders']) {
    const answer = await person.sends({ method: 'GET', path })
    const generic = !/SELECT|internals/.test(JSON.stringify(answer.body))
    const shaped = (answer.body as { code?: string } | null)?.code !== undefined
    probe.refuses(
      `GET ${path} of a broken program tells why`,
      answer.status >= 400 && generic && shaped,
      answer,
    )
  }
  await server.close()
}

/** The clock a day off: nobody comes in by it, and what was ended stays ended. */
async function clockAstray({ world, probe }: Asked): Promise<void> {
  const eva = await world.customer()
  await eva.does(contract.accounts.signOut)
  const day = 86_400_000
  for (const shift of [-day, day, 400 * day]) {
    const clock = { now: () => new Date(world.clock.now().getTime() + shift) }
    const server = await buildApi({ ...world.api.app, clock })
    for (const [who, headers] of [
      ['nobody', {}],
      ['an ended session', eva.headers],
    ] as const) {
      const answer = await createClient(server, headers).sends({ method: 'GET', path: '/me' })
      probe.refuses(
        `${who} comes in with a clock ${shift / day} days off`,
        answer.status === 401,
        answer.status,
      )
    }
    await server.close()
  }
}

/** A disk without room for logs: requests are answered, the program goes on. */
async function logsFull({ world, probe, ana }: Asked): Promise<void> {
  const program = await startApiProgram(world, { output: openSync('/dev/full', 'w') })
  const { pid } = program.child
  for (let request = 0; request < 60; request++) {
    await fetch(`http://127.0.0.1:${program.port}/nowhere-${request}`)
  }
  const answer = await fetch(`http://127.0.0.1:${program.port}/me`, { headers: ana.headers })
  probe.allows(
    'requests are answered while no log can be written',
    answer.status === 200,
    answer.status,
  )
  probe.behind('the program goes on', program.child.exitCode === null && program.child.pid === pid)
  await program.stop()
}

async function databaseReadOnly({ world, probe, ana, saved }: Asked): Promise<void> {
  const before = await traces(world)
  await world.admin.query('SET GLOBAL read_only = ON')
  const placed = await order(ana, saved)
  const read = await ana.sends({ method: 'GET', path: '/me' })
  await world.admin.query('SET GLOBAL read_only = OFF')
  probe.refuses(
    'an order is placed while nothing can be written',
    isClosed(placed, 'unavailable'),
    placed,
  )
  probe.allows('reading goes on while nothing can be written', read.status === 200, read.status)
  const after = await traces(world)
  probe.behind('nothing is half done', String(after) === String(before), [before, after])
}

/** A table that somebody else holds: the request gives up after seconds, and others are not held up. */
async function databaseSlow({ world, probe, ana, saved }: Asked): Promise<void> {
  const before = await traces(world)
  await world.admin.query('LOCK TABLES orders WRITE')
  const began = performance.now()
  const placing = order(ana, saved)
  const read = await ana.sends({ method: 'GET', path: '/me' })
  const readTook = performance.now() - began
  const slow = Symbol('slow')
  const late = new Promise<typeof slow>((resolve) =>
    setTimeout(() => resolve(slow), 40_000).unref(),
  )
  const placed = await Promise.race([placing, late])
  await world.admin.query('UNLOCK TABLES')
  const closed = placed !== slow && isClosed(placed, 'busy')
  probe.refuses(
    'a request waits for ever behind a held table',
    closed,
    placed === slow ? 'still waiting' : placed,
  )
  probe.allows('others are answered meanwhile', read.status === 200 && readTook < 5000, readTook)
  await placing
  const after = await traces(world)
  const same = placed === slow || String(after) === String(before)
  probe.behind('nothing of it is half done', same, [before, after])
}

/** The server says that it will stop before it does, and answers until then. */
async function isGone(world: World): Promise<boolean> {
  const { hostname, port } = new URL(world.database.environment.GIRASOL_API_DATABASE_URL!)
  for (let tries = 0; tries < 300; tries++) {
    const socket = connect(Number(port), hostname)
    const refused = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(false)).once('error', () => resolve(true))
    })
    socket.destroy()
    if (refused) return true
    await wait(100)
  }
  return false
}

async function databaseDown({ world, probe, ana, saved }: Asked): Promise<void> {
  const placed = await order(ana, saved)
  probe.allows('the order is placed when all is well again', placed.status === 200, placed)
  await world.admin.query('SHUTDOWN').catch(() => undefined)
  probe.allows('the database is away', await isGone(world))
  const paths = ['/me', '/orders', '/orders/0190a000-0000-7000-8000-000000000001']
  for (const path of paths) {
    const answer = await ana.sends({ method: 'GET', path })
    probe.refuses(`GET ${path} without a database`, isClosed(answer, 'unavailable'), answer)
  }
  const stranger = await world.visitor().sends({ method: 'GET', path: '/me' })
  probe.refuses(
    'somebody comes in without a database',
    stranger.status === 401 || stranger.status === 503,
    stranger,
  )
  const signIn = { email: 'a@b.example', password: 'violet lantern 88', device: 'app' }
  const tried = await world.program().sends({ method: 'POST', path: '/sessions', body: signIn })
  probe.refuses('somebody signs in without a database', isClosed(tried, 'unavailable'), tried)
}
