import { setTimeout as sleep } from 'node:timers/promises'
import type { CrewPosition, OrderEvent } from '@girasol/contract'
import type { App } from '#/application.ts'
import { type Progress, readEventsAfter, readPosition, readProgress } from './order-tail.store.ts'

/** Milliseconds between two looks at the database, while somebody follows. */
const everyMs = 250

/** At most this many orders are asked about in one query. */
const askedAtOnce = 512

/** Somebody who follows an order: knows what was delivered, and is handed what is new. */
export type Follower = {
  orderId: string
  /** Sequence of the last event that was handed over. */
  sequence: number
  /** When the position that was handed over last was reported, ms. */
  positionAt: number | null
  onEvent(event: OrderEvent): void
  onPosition(position: CrewPosition): void
}

/**
 * Watches the database for everybody who follows an order in this process: one query a tick however many they are, none when nobody is.
 * Sequences are given out without gaps under the order's lock, so what is above a follower's sequence is exactly what it lacks, whichever
 * process wrote it.
 */
export type OrderTail = { follow(follower: Follower): () => void }

const tails = new WeakMap<App, OrderTail>()

/** The process's one tail. */
export function tailOf(app: App): OrderTail {
  const tail = tails.get(app) ?? startTail(app)
  tails.set(app, tail)
  return tail
}

function startTail(app: App): OrderTail {
  const followers = new Set<Follower>()
  let running = false
  const run = async () => {
    running = true
    while (followers.size > 0 && !app.stopping.aborted) {
      await look(app, followers).catch((error: unknown) => {
        // Followers stay: what they lack is read once the database is back.
        app.log.warn('orders.tailFailed', { error })
      })
      await sleep(everyMs)
    }
    running = false
  }
  return {
    follow(follower) {
      followers.add(follower)
      if (!running) void run()
      return () => void followers.delete(follower)
    },
  }
}

async function look(app: App, followers: ReadonlySet<Follower>): Promise<void> {
  const orderIds = [...new Set(Array.from(followers, ({ orderId }) => orderId))]
  for (let from = 0; from < orderIds.length; from += askedAtOnce) {
    const asked = orderIds.slice(from, from + askedAtOnce)
    const progress = await readProgress(app.db, asked)
    const some = Array.from(followers).filter(({ orderId }) => progress.has(orderId))
    await handEvents(app, some, progress)
    for (const follower of some) await handPosition(app, follower, progress.get(follower.orderId)!)
  }
}

async function handEvents(
  app: App,
  followers: readonly Follower[],
  progress: ReadonlyMap<string, Progress>,
): Promise<void> {
  const behind = new Map<string, number>()
  for (const { orderId, sequence } of followers) {
    if (sequence >= progress.get(orderId)!.lastSequence) continue
    behind.set(orderId, Math.min(sequence, behind.get(orderId) ?? sequence))
  }
  if (behind.size === 0) return
  const wanted = Array.from(behind, ([orderId, after]) => ({ orderId, after }))
  for (const { orderId, event } of await readEventsAfter(app.db, wanted)) {
    for (const follower of followers) {
      if (follower.orderId !== orderId || event.sequence <= follower.sequence) continue
      follower.sequence = event.sequence
      follower.onEvent(event)
    }
  }
}

async function handPosition(app: App, follower: Follower, progress: Progress): Promise<void> {
  const at = progress.position?.at.getTime()
  if (at === undefined || at === follower.positionAt) return
  follower.positionAt = at
  const position = await readPosition(app, progress)
  if (position) follower.onPosition(position)
}
