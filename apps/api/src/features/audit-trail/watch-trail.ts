import type { Kysely } from 'kysely'
import type { App } from '#/application.ts'
import type { Tables } from '#/database/tables.ts'
import { leafHash } from './leaf-hash.ts'
import { sealedFrom, signedOfSize } from './proof.store.ts'
import { insertCheck, type TrailCheck } from './trail-checks.store.ts'
import type { Leaf, TrailFiles } from './trail-files.ts'

/** Seconds between two looks: a change behind our back is told within them. */
const everyMs = 10_000
/** The newest entries are compared each time, and as many of the older ones in turn. */
const block = 2000

type Fault = NonNullable<TrailCheck['fault']>

/**
 * Lays the trail in the database beside the sealed log on the disk, again and again: the newest entries each time, all others in turn. What
 * differs goes to the log, to the trail itself and to the console, once for each place. The verifier of `audit/` is the stranger's way to the
 * same end.
 */
export function watchTrail(app: App, files: TrailFiles) {
  let nextAt = 0
  let position = 0
  let lastAt = 0
  let fullRoundAt: Date | null = null
  const told = new Set<string>()
  const look = async (connection: Kysely<Tables>, now: Date) => {
    const { size } = files.range
    const newest = Math.max(0, size - block)
    const fault =
      (await checkpointFault(connection, files)) ??
      (await compare(connection, files, newest, size)) ??
      (await compare(connection, files, position, Math.min(position + block, newest)))
    const compared = size - newest + Math.max(0, Math.min(position + block, newest) - position)
    position += block
    if (position >= newest) {
      position = 0
      fullRoundAt = now
    }
    if (fault) await tell(app, fault, now, told)
    if (now.getTime() === lastAt) return
    lastAt = now.getTime()
    await insertCheck(connection, { at: now, size, compared, fullRoundAt, fault })
  }
  return {
    /** Looks when it is time. */
    async step(connection: Kysely<Tables>, now: Date): Promise<void> {
      if (files.range.size === 0 || performance.now() < nextAt) return
      nextAt = performance.now() + everyMs
      await look(connection, now)
    },
  }
}

async function compare(
  connection: Kysely<Tables>,
  files: TrailFiles,
  from: number,
  to: number,
): Promise<Fault | null> {
  if (from >= to) return null
  const leaves = await files.readLeaves(from, to)
  const rows = await sealedFrom(connection, from, to - from)
  const byLeaf = new Map(rows.map((row) => [Number(row.leaf_index), row]))
  for (const [index, leaf] of leaves.entries()) {
    const kind = faultOf(leaf, byLeaf.get(from + index))
    if (kind) return { kind, leafIndex: from + index }
  }
  return null
}

function faultOf(leaf: Leaf, row: Parameters<typeof leafHash>[0] | undefined): string | null {
  if (!row) return 'entryMissing'
  if (Number(row.id) !== leaf.eventId) return 'orderChanged'
  return leafHash(row).equals(leaf.hash) ? null : 'entryChanged'
}

/** The copy of the newest checkpoint, which proofs are made against. */
async function checkpointFault(
  connection: Kysely<Tables>,
  files: TrailFiles,
): Promise<Fault | null> {
  if (!files.last) return null
  const copy = await signedOfSize(connection, files.last.size)
  if (copy?.signature === files.last.signature && copy.root === files.last.root) return null
  return { kind: 'checkpointChanged', leafIndex: files.last.size - 1 }
}

async function tell(app: App, fault: Fault, now: Date, told: Set<string>): Promise<void> {
  const name = `${fault.kind} ${fault.leafIndex}`
  if (told.has(name)) return
  if (told.size < 1000) told.add(name)
  app.log.error('trail.gap', { code: fault.kind, count: fault.leafIndex ?? 0 })
  await app.trailAlone({
    at: now,
    actorId: null,
    actorRole: 'system',
    action: 'trail.gap',
    resource: 'trail',
    resourceId: fault.leafIndex === null ? null : String(fault.leafIndex),
    outcome: 'failed',
    reason: fault.kind,
  })
}
