import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '../../../test/world.ts'

/** How long an alert may take to its receiver, ms. */
export const inTime = 60_000

type Posted = { id: string; kind: string; subject: string; runbook: string }

/** What has come to the receiver outside, of one kind. */
export function received(world: World, kind: string): (Posted & { at: number })[] {
  return world.receiver.received
    .map(({ body, at }) => ({ ...(JSON.parse(body) as Posted), at }))
    .filter((alert) => alert.kind === kind)
}

/** Milliseconds until an alert of the kind reached the receiver after `since`; null when none did within a minute. */
export async function arrival(world: World, kind: string, since: number): Promise<number | null> {
  for (;;) {
    const found = received(world, kind).find(({ at }) => at >= since)
    if (found) return found.at - since
    if (performance.now() - since > inTime) return null
    await sleep(200)
  }
}
