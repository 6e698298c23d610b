import { setTimeout as wait } from 'node:timers/promises'
import type { RowDataPacket } from 'mysql2/promise'
import { orderOf, saveEstimate } from '../../../test/ordering.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'
import { provokeAll } from './provocations.ts'
import type { Provocation } from './provoked.ts'

const patienceMs = 10_000

type Entry = {
  actor: string | null
  role: string
  outcome: string
  source: string | null
  at: Date
  resource: string
}

export const eachEventOnce = check({
  id: 'A09-01',
  promise: 'P21',
  owasp: ['A09:2021', 'A09:2025'],
  asvs: ['16.1.1', '16.2.1', '16.2.2', '16.2.4', '16.3.1', '16.3.2', '16.3.3', '16.3.4'],
  cwe: ['CWE-778', 'CWE-223'],
  proves: 'Each listed security event is really logged, once, complete',
  world: 'own',
  patience: 300,
  run: async ({ world, probe }) => {
    world.worker.run()
    const provoked = await provokeAll(world)
    for (const one of provoked) {
      probe.allows(`${one.what} can be provoked`, one.seen === one.status, one.seen)
      await judge(world, probe, one)
    }
    await flood(world, probe)
    await changeWithoutEntry(world, probe)
  },
  sabotages: [
    {
      name: 'denials of the law are not logged',
      file: 'apps/api/src/http/authorise.ts',
      find: "  if (caller.role === 'anonymous') return\n  await app.trailAlone",
      replace: "  if (caller.role !== 'security') return\n  await app.trailAlone",
    },
    {
      name: 'an entry does not say who',
      file: 'apps/api/src/features/audit-trail/record-entry.ts',
      find: 'actor_id: entry.actorId === null ? null : idBytes(entry.actorId),',
      replace: 'actor_id: null,',
    },
    {
      name: 'an entry does not say where from',
      file: 'apps/api/src/features/audit-trail/record-entry.ts',
      find: 'source: entry.source ?? null,',
      replace: 'source: null,',
    },
    {
      name: 'invalid input is not logged',
      file: 'apps/api/src/http/note-refusal.ts',
      find: "  invalidInput: 'request.invalid',\n",
      replace: '',
    },
    {
      name: 'forged requests are not logged',
      file: 'apps/api/src/http/note-refusal.ts',
      find: "  foreignOrigin: 'request.foreignOrigin',\n",
      replace: '',
    },
    {
      name: 'requests over the limit are not logged',
      file: 'apps/api/src/http/note-refusal.ts',
      find: "  tooManyRequests: 'request.limited',\n",
      replace: '',
    },
    {
      name: 'faults inside are not logged',
      file: 'apps/api/src/http/note-refusal.ts',
      find: "  internal: 'request.failed',\n",
      replace: '',
    },
    {
      name: 'refusals lose their count',
      file: 'apps/api/src/security/refusals.ts',
      find: '    after: { count: more,',
      replace: '    after: { count: 1,',
    },
    {
      name: 'events do not reach the collector',
      file: 'apps/api/src/observability/logger.ts',
      find: '    event: (line) => target.write(`${line}\\n`),',
      replace: '    event: () => undefined,',
    },
    {
      name: 'an event is told before its commit, also when there is none',
      file: 'apps/api/src/features/audit-trail/record-entry.ts',
      find: '    afterCommit(tx, () => emit(eventLine(entry, lineId(row))))',
      replace: '    emit(eventLine(entry, lineId(row)))',
    },
  ],
  lookAlikes: [
    {
      name: 'the list of refusals in another order',
      file: 'apps/api/src/http/note-refusal.ts',
      find: "  malformedJson: 'request.invalid',\n  invalidInput: 'request.invalid',\n",
      replace: "  invalidInput: 'request.invalid',\n  malformedJson: 'request.invalid',\n",
    },
  ],
})

/** One entry in the trail and one line for the collector, with who, what, when, where from, how it ended and which request. */
async function judge(world: World, probe: Probe, one: Provocation): Promise<void> {
  const entries = await entriesOf(world, one)
  const { what, kind } = one
  probe.behind(`${what} (${kind}) has one entry`, entries.length === 1, entries.length)
  const [entry] = entries
  if (!entry) return
  const late = Math.abs(entry.at.getTime() - world.clock.now().getTime())
  const complete =
    entry.actor === one.actorId?.replaceAll('-', '') ||
    (entry.actor === null && one.actorId === null && /^(anonymous|system)$/.test(entry.role))
  const wherefrom =
    entry.role === 'system' || /^(?:10|127)\.\d+\.\d+\.0\/24$/.test(entry.source ?? '')
  probe.behind(`${what}: who`, complete, entry.role)
  probe.behind(`${what}: where from`, wherefrom, entry.source)
  probe.behind(`${what}: when`, late < 120_000, entry.at)
  probe.behind(
    `${what}: outcome and thing`,
    entry.outcome === one.outcome && entry.resource !== '',
    entry.outcome,
  )
  if (one.unheard) return
  const lines = linesOf(world, one)
  probe.behind(`${what} has one line for the collector`, lines.length === 1, lines.length)
}

async function entriesOf(
  world: World,
  { kind, requestId, outcome }: Provocation,
): Promise<Entry[]> {
  const until = performance.now() + patienceMs
  for (;;) {
    const [rows] = await world.admin.query<(Entry & RowDataPacket)[]>(
      `SELECT LOWER(HEX(actor_id)) AS actor, actor_role AS role, outcome, source, at, resource FROM audit_events
       WHERE action = ? AND outcome = ? AND (request_id = ? OR ? IS NULL)`,
      [kind, outcome, requestId, requestId],
    )
    if (rows.length > 0 || performance.now() > until) return rows
    await wait(50)
  }
}

type Line = {
  class_uid?: number
  metadata?: { event_code: string; correlation_uid?: string }
  status_id?: number
}

function linesOf(world: World, { kind, requestId, outcome }: Provocation): Line[] {
  return world.log
    .filter((line) => line.includes('"class_uid"'))
    .map((line) => JSON.parse(line) as Line)
    .filter(({ metadata, status_id }) => {
      if (metadata!.event_code !== kind || (status_id === 1) !== (outcome === 'done')) return false
      return requestId === null || metadata!.correlation_uid === requestId
    })
}

/** Two hundred refusals of one sender: few entries, none of them lost. */
async function flood(world: World, probe: Probe): Promise<void> {
  const attacker = world.visitor()
  const sent = 200
  for (let index = 0; index < sent; index++) {
    await attacker.sends({ method: 'GET', path: `/trail/consistency?from=nothing${index}` })
  }
  await world.api.app.refusals.flush()
  const [rows] = await world.admin.query<RowDataPacket[]>(
    `SELECT after_text FROM audit_events WHERE source = ? AND action LIKE 'request.%'`,
    [attacker.address.replace(/\.\d+$/, '.0/24')],
  )
  const counts = rows.map(
    (row) => (JSON.parse(row.after_text as string) as { count: number }).count,
  )
  const sum = counts.reduce((all, count) => all + count, 0)
  probe.behind('of a flood every refusal is counted', sum === sent, sum)
  probe.refuses('a flood of the trail', rows.length <= 12, rows.length)
}

/** A change that is rolled back leaves neither an entry nor a line. */
async function changeWithoutEntry(world: World, probe: Probe): Promise<void> {
  const ana = await world.customer()
  await world.admin.query(
    "CREATE TRIGGER no_export BEFORE INSERT ON audit_events FOR EACH ROW IF NEW.action = 'personalData.export' THEN SIGNAL SQLSTATE '45000'; END IF",
  )
  const refused = await ana.sends({ method: 'POST', path: '/me/exports' })
  await world.admin.query('DROP TRIGGER no_export')
  const [rows] = await world.admin.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS n FROM data_exports WHERE account_id = UNHEX(REPLACE(?, "-", ""))',
    [ana.account.id],
  )
  probe.refuses('a change without its entry', refused.status >= 500 && Number(rows[0]!.n) === 0, [
    refused.status,
    rows[0]!.n,
  ])
  await entryWithoutChange(world, probe)
}

/** An order that fails in its very last step, after its entry was written, leaves neither. */
async function entryWithoutChange(world: World, probe: Probe): Promise<void> {
  const ana = await world.customer()
  const saved = await saveEstimate(ana)
  await world.admin.query(
    "CREATE TRIGGER no_answer BEFORE UPDATE ON idempotency_keys FOR EACH ROW SIGNAL SQLSTATE '45000'",
  )
  const { params, headers, body } = orderOf(saved)
  const placed = await ana.sends({
    method: 'POST',
    path: `/estimates/${params.estimateId}/order`,
    headers: { ...headers, 'idempotency-key': 'a-change-that-fails' },
    body,
  })
  await world.admin.query('DROP TRIGGER no_answer')
  const expected = { kind: 'order.place', outcome: 'done' } as const
  const requestId = String(placed.headers['x-request-id'])
  const lines = linesOf(world, { ...expected, requestId } as Provocation)
  const [rows] = await world.admin.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS n FROM audit_events WHERE request_id = ? AND outcome = "done"',
    [requestId],
  )
  probe.refuses('an order whose last step fails', placed.status >= 500, placed.status)
  probe.refuses('an entry of a change that never was', Number(rows[0]!.n) === 0, rows[0]!.n)
  probe.refuses('a line of a change that never was', lines.length === 0, lines.length)
}
