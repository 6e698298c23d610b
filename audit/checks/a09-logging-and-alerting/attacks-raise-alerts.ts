import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '@girasol/contract'
import { placeOrder } from '../../../test/ordering.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'
import { attacks } from './attack-scripts.ts'
import { arrival, received } from './wait-for-alert.ts'

const root = join(import.meta.dirname, '../../..')

export const attacksRaiseAlerts = check({
  id: 'A09-05',
  promise: 'P22',
  owasp: ['A09:2021', 'A09:2025'],
  asvs: ['16.3.3', '16.4.3', '6.3.5', '16.2.2', '16.3.4'],
  cwe: ['CWE-778', 'CWE-223', 'CWE-221'],
  proves: 'Attacks raise an alert within a minute, and normal use does not',
  world: 'own',
  patience: 180,
  run: async ({ world, probe }) => {
    world.worker.run()
    world.worker.runAlerts()
    const sam = await world.staff('security')
    await placeOrder(await world.customer())
    await world.worker.watch()
    const early = received(world, '').length + world.receiver.received.length
    probe.allows(
      'normal use raises nothing',
      early === 0,
      world.receiver.received.map(({ body }) => body),
    )
    probe.allows('somebody watches', (await sam.does(contract.alerts.readWatch)).watching)

    await attackAll(world, probe)
    const { alerts } = await sam.does(contract.alerts.listAlerts)
    const shown = new Set(alerts.map(({ kind }) => kind as string))
    const missing = attacks.filter(({ alert }) => !shown.has(alert)).map(({ alert }) => alert)
    probe.behind('the console shows each of them', missing.length === 0, missing)
    const mails = world.mails(sam.email).filter(({ subject }) => subject.startsWith('Alert'))
    probe.behind('security is told by mail', mails.length >= attacks.length - 2, mails.length)
  },
  sabotages: [
    {
      name: 'a threshold is raised tenfold',
      file: 'apps/api/src/features/alerts/rules/trying-out.ts',
      find: 'threshold: 15,',
      replace: 'threshold: 150,',
    },
    {
      name: 'the receiver is somewhere else',
      file: 'apps/api/src/features/alerts/post-alerts.ts',
      find: "await app.egress.post('alerts', address, { body, headers })",
      replace: '{ status: 204, address, body, headers }',
    },
    {
      name: 'entries are not followed any more',
      file: 'apps/api/src/features/alerts/run-alerts.ts',
      find: 'let read = await followTrail(app)',
      replace: 'let read: number | null = 0 as number | null',
    },
    {
      name: 'refused ways out are not told',
      file: 'apps/api/src/security/egress.ts',
      find: '    onBlocked({ ...attempt, reason })\n',
      replace: '',
    },
  ],
  lookAlikes: [
    {
      name: 'a threshold is a little lower',
      file: 'apps/api/src/features/alerts/rules/trying-out.ts',
      find: 'threshold: 15,',
      replace: 'threshold: 14,',
    },
  ],
})

/** One attack after the other; their alerts may come together. */
async function attackAll(world: World, probe: Probe): Promise<void> {
  const arrivals: Promise<number | null>[] = []
  for (const { alert, run } of attacks) {
    const since = performance.now()
    await run(world)
    arrivals.push(arrival(world, alert, since))
  }
  const took = await Promise.all(arrivals)
  for (const [at, { name, alert }] of attacks.entries()) {
    const came = took[at] !== null
    probe.refuses(`${name}: an alert reaches the receiver within a minute`, came, alert)
    const runbook = received(world, alert)[0]?.runbook ?? 'none'
    probe.behind(`${name}: it names its runbook`, existsSync(join(root, runbook)), runbook)
  }
}
