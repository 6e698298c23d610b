import { monitorEventLoopDelay } from 'node:perf_hooks'
import { contract } from '@girasol/contract'
import type { App } from '#/application.ts'
import { handle, type OutputOf } from '#/http/handler.ts'
import { readBeats } from '#/observability/heartbeat.ts'
import { lookAge } from '../alerts/alerts.ts'
import { oldestUnsealed } from '../audit-trail/audit-trail.ts'
import { countOrders } from '../orders/orders.ts'
import { ageSeconds, type Limits, limits, stateOf } from './health-part.ts'
import { oldestDueEvent, pingDatabase } from './operations.store.ts'

type Health = OutputOf<typeof contract.staff.readHealth>
type Part = Health['parts'][number]

let loop: ReturnType<typeof monitorEventLoopDelay> | null = null

/** How the system is: one figure for each part, and what it means. */
export const readHealth = handle(contract.staff.readHealth, async ({ app, now }) => {
  const orders = await countOrders(app.db)
  const seeking = orders.find(({ state }) => state === 'seekingCrew')?.oldest ?? null
  const at = now.toISOString()
  return {
    parts: [
      part('api', loopDelay(), 'ms', at),
      await worker(app, at),
      part('database', await pingDatabase(app.db), 'ms', at),
      part('outbox', ageSeconds(await oldestDueEvent(app.db, now), now), 's', at),
      part('dispatch', ageSeconds(seeking, now), 's', at),
      part('trail', ageSeconds(await oldestUnsealed(app.db), now), 's', at),
      part('alerts', await unwatchedSeconds(app), 's', at),
    ],
    ordersByState: orders.map(({ state, count }) => ({ state, count })),
  }
})

function part(name: keyof typeof limits, figure: number, unit: Part['unit'], at: string): Part {
  const limit: Limits = limits[name]
  return { name, state: stateOf(figure, limit), figure, unit, checkedAt: at }
}

/** How long nobody has looked for alerts; a day when nobody ever has. */
async function unwatchedSeconds(app: App): Promise<number> {
  const age = await lookAge(app)
  return age === null ? 86_400 : Math.round(age / 1000)
}

/** Signs of life older than this (ms) count no more: a worker gives one every few seconds. */
const beatMilliseconds = 20_000

/** How many workers give signs of life, of themselves or of their looking for alerts. */
async function worker(app: App, at: string): Promise<Part> {
  const beats = await readBeats(app.db)
  const alive = beats.filter(({ part, ageMs }) => part !== 'api' && ageMs < beatMilliseconds)
  const count = new Set(alive.map(({ replica }) => replica.toString('hex'))).size
  return {
    name: 'worker',
    state: count > 0 ? 'ok' : 'down',
    figure: count,
    unit: 'count',
    checkedAt: at,
  }
}

/** How late this process's event loop was, on average since the last look, ms. */
function loopDelay(): number {
  if (loop === null) {
    loop = monitorEventLoopDelay({ resolution: 10 })
    loop.enable()
    return 0
  }
  const late = Math.max(0, loop.mean / 1e6 - 10)
  loop.reset()
  return Number.isFinite(late) ? Math.round(late * 10) / 10 : 0
}
