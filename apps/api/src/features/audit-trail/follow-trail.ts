import { setTimeout as sleep } from 'node:timers/promises'
import { contract, type TrailEntry } from '@girasol/contract'
import type { App } from '#/application.ts'
import { handle, type InputOf, type ServerEvent } from '#/http/handler.ts'
import { sealedFrom } from './proof.store.ts'
import { leafCount } from './sealed.store.ts'
import { showEntry } from './show-entry.ts'

const everyMs = 500
const most = 200

type Filter = InputOf<typeof contract.staff.followTrail>['query']

/**
 * Entries in the order of their leaves, which has no gaps and is never changed: each comes once, also after a break, whatever the order
 * in which they were written.
 */
export const followTrail = handle(contract.staff.followTrail, ({ app, input, request }) => {
  const last = input.headers['last-event-id']
  const from = last === undefined ? null : Number(last) + 1
  return follow(app, input.query, { from, signal: request.signal })
})

async function* follow(
  app: App,
  filter: Filter,
  asked: { from: number | null; signal: AbortSignal },
): AsyncGenerator<ServerEvent<TrailEntry>> {
  const { signal } = asked
  let next = asked.from ?? (await leafCount(app.db))
  while (!signal.aborted) {
    const rows = await sealedFrom(app.db, next, most)
    for (const row of rows) {
      next = Number(row.leaf_index) + 1
      const entry = showEntry(row)
      if (fits(entry, filter)) yield { id: String(row.leaf_index), event: 'entry', data: entry }
    }
    if (rows.length < most) await sleep(everyMs, undefined, { signal }).catch(() => undefined)
  }
}

function fits(entry: TrailEntry, filter: Filter): boolean {
  const { id, role, ...same } = filter
  if (id !== undefined && ![entry.actorId, entry.resourceId, entry.requestId].includes(id)) {
    return false
  }
  if (role !== undefined && entry.actorRole !== role) return false
  return Object.entries(same).every(
    ([name, value]) => value === undefined || entry[name as keyof typeof same] === value,
  )
}
