import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { orderOf, saveEstimate } from '../../../test/ordering.ts'
import { sampleInput } from '../../../test/matrix/sample-input.ts'
import type { Client } from '../../../test/client.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import { everyEndpoint } from '../../every-endpoint.ts'
import type { Probe } from '../../probe.ts'

export const noSecretNoForgery = check({
  id: 'A09-04',
  promise: 'P21',
  owasp: ['A09:2021', 'A09:2025'],
  asvs: ['16.2.5', '16.4.1'],
  cwe: ['CWE-532', 'CWE-117'],
  proves: 'Logs hold no secret and cannot be forged',
  world: 'own',
  patience: 240,
  run: async ({ world, probe }) => {
    world.worker.run()
    const canary = randomBytes(6).toString('hex')
    await useForReal(world, probe, canary)
    await throughEveryRoute(world, probe, canary)
    await faultThatQuotes(world, canary)
    await hostileEntries(world, probe)
    await world.api.app.refusals.flush()
    await world.worker.settle()
    await judgeSinks(world, probe, canary)
    judgeLines(world, probe)
  },
  sabotages: [
    {
      name: 'bodies of refused requests are logged',
      file: 'apps/api/src/http/server.ts',
      find: '  noteRefusal(app, error.code, request)\n',
      replace:
        '  noteRefusal(app, error.code, request)\n  app.log.event(JSON.stringify({ body: request.body ?? null }))\n',
    },
    {
      name: 'the authorization header is printed',
      file: 'apps/api/src/http/server.ts',
      find: "  app.log.info('request', {\n",
      replace:
        "  app.log.event(JSON.stringify({ asked: request.headers.authorization ?? '' }))\n  app.log.info('request', {\n",
    },
    {
      name: 'the path that was asked for is logged',
      file: 'apps/api/src/http/server.ts',
      find: '    method: request.method,\n    route: request.routeOptions.config?.route,\n',
      replace: '    method: request.method,\n    route: request.url,\n',
    },
    {
      name: 'messages of errors are logged, which quote data',
      file: 'apps/api/src/observability/logger.ts',
      find: '    kind: error.name,\n',
      replace: '    kind: error.name,\n    message: error.message,\n',
    },
    {
      name: 'entries are written without being looked at',
      file: 'apps/api/src/features/audit-trail/record-entry.ts',
      find: '  checkEntry(entry)\n',
      replace: '',
    },
    {
      name: 'lines keep what can end a line',
      file: 'apps/api/src/security/event-line.ts',
      find: '    /[^\\x20-\\x7e]/g,\n',
      replace: '    /[^\\x20-\\uffff]/g,\n',
    },
    {
      name: 'the browser stands in the entry of a refusal',
      file: 'apps/api/src/http/note-refusal.ts',
      find: '    actorRole: caller.role,\n',
      replace:
        '    actorRole: caller.role,\n    ...{ after: void app.log.event(`{"agent":"${request.headers[\'user-agent\']}"}`) },\n',
    },
  ],
  lookAlikes: [
    {
      name: 'the method is logged after the route',
      file: 'apps/api/src/http/server.ts',
      find: '    method: request.method,\n    route: request.routeOptions.config?.route,\n',
      replace: '    route: request.routeOptions.config?.route,\n    method: request.method,\n',
    },
  ],
})

/** What would forge a line or an entry, if anything let it. */
const forgeries = [
  '\r\n{"class_uid":3002,"forged":true}',
  '\u001b[2J\u001b[1;31mall is well',
  '"},"forged":true,"x":{"y":"',
  '\u2028{"forged":true}',
  '\\u000a{"forged":true}',
]

const nameOf = (canary: string) => `Canary${canary} Demo`
const emailOf = (canary: string) => `canary-${canary}@demo.girasol.example`
const cardOf = (canary: string) => `4111-1111-1111-${canary}`

/** Personal data that the product really takes, keeps and gives back: so that an empty system proves nothing. */
async function useForReal(world: World, probe: Probe, canary: string): Promise<void> {
  const ana = await world.customer()
  const changed = await ana.sends({
    method: 'PUT',
    path: '/me',
    body: { name: nameOf(canary), language: 'en' },
  })
  const me = await ana.sends({ method: 'GET', path: '/me' })
  const told = JSON.stringify(me.body)
  probe.allows('a name is kept and given back', told.includes(canary), changed.body)
  const saved = await saveEstimate(ana)
  const address = { street: `${canary} Demo Way`, city: 'Phoenix', state: 'AZ', zip: '85004' }
  const order = await ana.does(contract.orders.placeOrder, orderOf(saved, { address }), {
    idempotencyKey: canary.repeat(2),
  })
  const support = await world.staff('support')
  await support.does(contract.cases.openCase, {
    params: { customerId: ana.account.id },
    body: { reason: 'order', orderId: order.id, note: `Says ${canary} and ${cardOf(canary)}` },
  })
  const wrong = await world.visitor().sends({
    method: 'POST',
    path: '/sessions',
    body: { email: emailOf(canary), password: `secret ${canary}`, device: 'browser' },
  })
  probe.refuses('a sign-in with a made-up address', wrong.status === 401, wrong.status)
}

/** Each endpoint with the canary, and with a forgery, in every place where a text can stand. */
async function throughEveryRoute(world: World, probe: Probe, canary: string): Promise<void> {
  const people: Client[] = [world.visitor(), await world.customer(), await world.staff('security')]
  let failed = 0
  for (const { endpoint } of everyEndpoint) {
    if (/\/(?:live|events)$/.test(endpoint.path)) continue
    for (const person of people) {
      for (const text of [`${canary} ${cardOf(canary)}`, ...forgeries]) {
        const answer = await person.sends(requestWith(endpoint, `${canary}${text}`))
        if (answer.status >= 500) failed++
      }
    }
  }
  probe.refuses('hostile text brings the API down', failed === 0, failed)
}

function requestWith(endpoint: (typeof everyEndpoint)[number]['endpoint'], text: string) {
  const input = sampleInput(endpoint)
  const path = endpoint.path.replaceAll(/:\w+/g, encodeURIComponent(text.slice(0, 90)))
  return {
    method: endpoint.method,
    path: `${path}?canary=${encodeURIComponent(text)}`,
    ...(input.body === undefined ? {} : { body: withText(input.body, text) }),
    headers: {
      'user-agent': text,
      'accept-language': text,
      'x-request-id': text,
      'x-estimate-key': text,
      referer: `https://evil.example/${text}`,
      authorization: `Bearer ${text}`,
    },
  }
}

function withText(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text
  if (Array.isArray(value)) return value.map((part) => withText(part, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withText(part, text)]),
  )
}

/** A fault of the database whose message quotes what was to be stored. */
async function faultThatQuotes(world: World, canary: string): Promise<void> {
  const ana = await world.customer()
  await world.admin.query(
    `CREATE TRIGGER quoting BEFORE INSERT ON data_exports FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no room for ${emailOf(canary)}'`,
  )
  await ana.sends({ method: 'POST', path: '/me/exports' })
  await world.admin.query('DROP TRIGGER quoting')
}

/** What a mistake of ours could bring to the trail's door. */
async function hostileEntries(world: World, probe: Probe): Promise<void> {
  const entry = {
    at: world.clock.now(),
    actorId: null,
    actorRole: 'system',
    action: 'order.offer',
    resource: 'order',
    resourceId: 'o-1',
    outcome: 'done',
    after: { round: 1, word: 'año' },
  } as const
  const write = (part: object) =>
    world.api.app.trailAlone({ ...entry, ...part }).then(
      () => true,
      () => false,
    )
  probe.allows('an entry in form is written', await write({}))
  for (const text of [...forgeries, 'ana@demo.girasol.example']) {
    for (const part of [
      { reason: text },
      { resourceId: text },
      { source: text },
      { after: { round: text } },
    ]) {
      probe.refuses(`an entry with ${JSON.stringify(part)}`, !(await write(part)))
    }
  }
}

/** Every place where something is kept that is no sealed field: all tables' readable rows that logs and queues are, the output, the folder. */
async function judgeSinks(world: World, probe: Probe, canary: string): Promise<void> {
  const forms = [
    canary,
    Buffer.from(canary).toString('hex'),
    Buffer.from(canary).toString('base64').replaceAll('=', ''),
  ]
  const clean = (text: string) => !forms.some((form) => text.includes(form))
  const dirty = world.log.find((line) => !clean(line))
  probe.refuses('the canary in the output', dirty === undefined, dirty?.slice(0, 200))
  for (const table of ['audit_events', 'outbox', 'mail_queue', 'alerts', 'rate_limits']) {
    const [rows] = await world.admin.query<RowDataPacket[]>(`SELECT * FROM ${table}`)
    const text = JSON.stringify(rows, (_, value: unknown) => {
      const bytes = value as { type?: string; data?: number[] } | null
      return bytes?.type === 'Buffer' ? Buffer.from(bytes.data!).toString('latin1') : value
    })
    probe.refuses(`the canary in ${table}`, clean(text))
  }
  const folder = world.folders.trail
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  probe.behind('the trail has files', files.length > 0)
  probe.refuses("the canary in the trail's folder", files.every(clean))
}

/** Every line is one record that says what it says. */
function judgeLines(world: World, probe: Probe): void {
  const lines = world.log.flatMap((chunk) => chunk.split('\n')).filter((line) => line !== '')
  const broken = lines.find((line) => !/^[\x20-\x7e]+$/.test(line) || !isRecord(line))
  probe.behind('every line is one record of plain text', broken === undefined, broken)
  const forged = lines.find((line) => line.includes('forged'))
  probe.refuses('a forged line', forged === undefined, forged)
  const events = lines.filter((line) => line.startsWith('{"class_uid"'))
  probe.allows('events are in the output', events.length > 20, events.length)
}

function isRecord(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}
