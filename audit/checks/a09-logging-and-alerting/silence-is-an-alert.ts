import { contract } from '@girasol/contract'
import { randomBytes } from 'node:crypto'
import { runEngineWatch } from '../../../apps/api/src/features/alerts/alerts.ts'
import { beat } from '../../../apps/api/src/observability/heartbeat.ts'
import { dailyBudget, liveThrough, normalDay } from '../../../test/normal-day.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import { arrival, received } from './wait-for-alert.ts'

const silent = (world: World, part: string) =>
  received(world, 'pipelineSilent').some(({ subject }) => subject === part)

/** A look for alerts that was the last one, 50 seconds ago. */
const ageLooks = (world: World) =>
  world.admin.query(
    "UPDATE heartbeats SET seen_at = seen_at - INTERVAL 50 SECOND WHERE part = 'alerts'",
  )

/** A second API whose clock is five minutes fast gives its sign of life. */
const fastReplica = (world: World) =>
  world.admin.query(
    `INSERT INTO heartbeats (part, replica, own_at, seen_at)
     VALUES ('api', ?, UTC_TIMESTAMP(3) + INTERVAL 5 MINUTE, UTC_TIMESTAMP(3))
     ON DUPLICATE KEY UPDATE own_at = VALUES(own_at), seen_at = VALUES(seen_at)`,
    [randomBytes(16)],
  )

export const silenceIsAnAlert = check({
  id: 'A09-05',
  promise: 'P22',
  owasp: ['A09:2021', 'A09:2025'],
  asvs: ['16.3.3', '16.4.3'],
  cwe: ['CWE-778', 'CWE-223'],
  proves: 'Silence is an alert, and a day of normal traffic stays within the budget',
  world: 'own',
  patience: 180,
  run: async ({ world, probe }) => {
    const sam = await world.staff('security')
    const watch = () => sam.does(contract.alerts.readWatch)
    await world.worker.watch()
    probe.allows('somebody watches, and the console says so', (await watch()).watching)
    const quiet = world.receiver.received.length
    probe.allows('a system that works raises nothing', quiet === 0, quiet)

    // The worker that seals and delivers never came in this world: a minute later that is seen.
    world.clock.moveBy({ seconds: 61 })
    for (let look = 0; look < 3; look++) await world.worker.watch()
    probe.refuses('a trail that is not sealed is told', silent(world, 'sealer'))

    await beat(world.worker.app.db, 'worker', new Date())
    for (let look = 0; look < 3; look++) {
      await fastReplica(world)
      await world.worker.watch()
    }
    probe.refuses(
      'a clock that is five minutes fast is told',
      received(world, 'clockSkew').length > 0,
    )

    await ageLooks(world)
    const since = performance.now()
    const watching = runEngineWatch(world.api.app)
    const poster = setInterval(() => void world.worker.tell(), 500)
    const took = await arrival(world, 'pipelineSilent', since)
    clearInterval(poster)
    const told = took !== null && silent(world, 'alerts')
    probe.refuses('that nobody looks for alerts is told by the API', told, took)
    await world.admin.query(
      "UPDATE heartbeats SET seen_at = seen_at - INTERVAL 15 SECOND WHERE part = 'alerts'",
    )
    probe.behind('and every screen of the console says it', !(await watch()).watching)
    void watching

    await liveNormally(world, probe)
  },
  sabotages: [
    {
      name: 'the silence of parts is not looked at',
      file: 'apps/api/src/features/alerts/watches/watches.ts',
      find: '  silence,\n',
      replace: '',
    },
    {
      name: 'nobody watches the watchers',
      file: 'apps/api/src/features/alerts/watch-engine.ts',
      find: '    await checkEngine(app, age)\n',
      replace: '',
    },
    {
      name: 'clocks are compared with themselves',
      file: 'apps/api/src/features/alerts/watches/clocks.ts',
      find: 'Math.max(...ahead) - Math.min(...ahead)',
      replace: 'Math.max(...ahead) - Math.max(...ahead)',
    },
    {
      name: 'the console always says that somebody watches',
      file: 'apps/api/src/features/alerts/read-alerts.ts',
      find: 'watching: age !== null && age < silentAfter',
      replace: 'watching: age === null || age < silentAfter * 1000',
    },
    {
      name: 'every wrong password is an alert',
      file: 'apps/api/src/features/alerts/rules/coming-in.ts',
      find: 'threshold: 8,',
      replace: 'threshold: 2,',
    },
  ],
  lookAlikes: [
    {
      name: 'parts are given a little less patience',
      file: 'apps/api/src/features/alerts/watches/silence.ts',
      find: 'sealer: 25',
      replace: 'sealer: 24',
    },
  ],
})

/** A Tuesday without an attack. */
async function liveNormally(
  world: World,
  probe: Parameters<typeof silenceIsAnAlert.run>[0]['probe'],
): Promise<void> {
  const today = world.clock.now()
  const midnight = new Date(`${today.toISOString().slice(0, 10)}T00:00:00.000Z`)
  const tuesday = new Date(midnight.getTime() + ((9 - midnight.getUTCDay()) % 7) * 24 * 3_600_000)
  await liveThrough(world.worker.app, normalDay(7, tuesday))
  const end = tuesday.getTime() + 23.9 * 3_600_000
  world.clock.moveBy({ seconds: Math.max(0, (end - today.getTime()) / 1000) })
  await world.admin.query('DELETE FROM alerts')
  await world.worker.watch()
  const [rows] = await world.admin.query<{ kind: string }[] & never[]>(
    "SELECT kind FROM alerts WHERE kind <> 'pipelineSilent'",
  )
  const kinds = rows.map(({ kind }: { kind: string }) => kind)
  probe.allows('a normal day stays within its budget', kinds.length <= dailyBudget, kinds)
  probe.behind('of which the engine has seen something', kinds.includes('staffNewDevice'), kinds)
}
