import { countDead } from './silence.store.ts'
import type { Sighting, Watch } from './watch.ts'

const day = 24 * 3_600_000
const queues = { outbox: 'outbox', mail: 'mail_queue', alertPosts: 'alert_posts' } as const

/** What was given up after all its tries in the last day: somebody waits for it in vain. */
export const leftovers: Watch = {
  name: 'leftovers',
  every: 30,
  looks: 1,
  async look(app) {
    const since = new Date(app.clock.now().getTime() - day)
    const names = Object.keys(queues) as (keyof typeof queues)[]
    const counts = await Promise.all(
      names.map(async (name) => [name, await countDead(app.db, queues[name], since)] as const),
    )
    return counts
      .filter(([, count]) => count > 0)
      .map(([subject, dead]): Sighting => ({
        kind: 'deadLetters',
        severity: 'medium',
        subject,
        facts: { dead },
      }))
  },
}
