import { readBeats } from '#/observability/heartbeat.ts'
import { oldestUnsealed } from '../../audit-trail/audit-trail.ts'
import { oldestDue } from './silence.store.ts'
import type { Sighting, Watch } from './watch.ts'

/** Seconds that each part may be behind. What is measured is what it should have done, not whether it says that it lives. */
const patience = { sealer: 25, relay: 60, mail: 60 } as const
/** Without a sign of life for so long (s), a program that had given some is silent. */
const programPatience = 40

/** Parts of the pipeline that have stopped doing their work, whatever the reason. */
export const silence: Watch = {
  name: 'silence',
  every: 5,
  looks: 3,
  async look(app) {
    const now = app.clock.now().getTime()
    const oldest = {
      sealer: await oldestUnsealed(app.db),
      relay: await oldestDue(app.db, 'outbox', app.clock.now()),
      mail: app.config.mail ? await oldestDue(app.db, 'mail_queue', app.clock.now()) : null,
    }
    const parts = Object.keys(patience) as (keyof typeof patience)[]
    const behind = parts.flatMap((part) => {
      const since = oldest[part]
      const seconds = since ? Math.round((now - since.getTime()) / 1000) : 0
      return seconds > patience[part] ? [silent(part, seconds)] : []
    })
    return [...behind, ...(await silentPrograms(app))]
  },
}

async function silentPrograms(app: Parameters<Watch['look']>[0]): Promise<Sighting[]> {
  const beats = await readBeats(app.db)
  return (['api', 'worker'] as const).flatMap((part) => {
    // The newest of all replicas: those that were replaced stay silent and nobody misses them.
    const newest = beats.find((one) => one.part === part)
    if (!newest || newest.ageMs < programPatience * 1000) return []
    return [silent(part, Math.round(newest.ageMs / 1000))]
  })
}

function silent(part: string, seconds: number): Sighting {
  return { kind: 'pipelineSilent', severity: 'critical', subject: part, facts: { seconds } }
}
