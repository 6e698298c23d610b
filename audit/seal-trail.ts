import { setTimeout as wait } from 'node:timers/promises'
import { runSealer } from '../apps/api/src/features/audit-trail/audit-trail.ts'
import type { World } from '../test/world.ts'

/** Seals what stands in the trail, as the worker does, and stops again. */
export async function sealTrail({ worker: { app }, admin }: World): Promise<void> {
  const newest = await sizeOf(admin, 'SELECT MAX(id) AS size FROM audit_events')
  const stop = new AbortController()
  const sealing = runSealer({ ...app, stopping: stop.signal })
  const leaf = 'SELECT MAX(event_id) AS size FROM trail_leaves'
  for (let tries = 0; tries < 100 && (await sizeOf(admin, leaf)) < newest; tries++) await wait(50)
  // The checkpoint is signed after the leaves are written.
  const signed = 'SELECT MAX(size) AS size FROM trail_checkpoints'
  const leaves = await sizeOf(admin, 'SELECT COUNT(*) AS size FROM trail_leaves')
  for (let tries = 0; tries < 100 && (await sizeOf(admin, signed)) < leaves; tries++) await wait(50)
  stop.abort()
  await sealing
}

async function sizeOf(admin: World['admin'], sql: string): Promise<number> {
  const [rows] = await admin.query(sql)
  return Number((rows as { size: number | null }[])[0]!.size ?? 0)
}
