import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { App } from '#/application.ts'
import { readSecret } from '#/config.ts'
import type { Tables } from '#/database/tables.ts'
import { catchUp, sealEntries } from './seal-entries.ts'
import { openTrailFiles, type TrailFiles } from './trail-files.ts'
import { releaseSealerLock, settledEvent, takeSealerLock } from './trail.store.ts'

/** Milliseconds between two passes, and before another try after a failure. */
const everyMs = 1000
const afterFailureMs = 3000

/**
 * A transaction may commit long after it took its id. A pass therefore looks again at every id above
 * those that were sealed this long ago, and once an hour at all ids.
 */
const lateCommitMs = 600_000
const fullScanMs = 3_600_000

/** Seals the trail until the program stops; only one program does so at a time, the others wait for its lock. */
export async function runSealer(app: App): Promise<void> {
  const key = createPrivateKey(readSecret(app.config, 'trail-signing.pem'))
  while (!app.stopping.aborted) {
    try {
      await app.db.connection().execute((connection) => sealWhileHolding(app, connection, key))
    } catch (error) {
      app.log.error('trail.notSealed', { error })
      await pause(app, afterFailureMs)
    }
  }
}

async function sealWhileHolding(
  app: App,
  connection: Kysely<Tables>,
  key: KeyObject,
): Promise<void> {
  if (!(await takeSealerLock(connection))) return pause(app, everyMs)
  const files = await openTrailFiles(app.config.trailFolder, createPublicKey(key))
  try {
    await catchUp(connection, files)
    await sealUntilStopped(app, connection, files, key)
  } finally {
    await files.close()
    await releaseSealerLock(connection).catch(() => undefined)
  }
}

async function sealUntilStopped(
  app: App,
  connection: Kysely<Tables>,
  files: TrailFiles,
  key: KeyObject,
): Promise<void> {
  let fullScanAt = 0
  for (;;) {
    const stopping = app.stopping.aborted
    const now = app.clock.now()
    const full = performance.now() >= fullScanAt
    const settled = new Date(now.getTime() - lateCommitMs)
    const floor = full ? 0 : await settledEvent(connection, settled)
    const sealed = await sealEntries(connection, files, key, { now, floor })
    if (full && sealed === 0) fullScanAt = performance.now() + fullScanMs
    // What was committed before the stop is sealed before the program ends.
    if (stopping && sealed === 0) return
    if (sealed === 0) await pause(app, everyMs)
  }
}

async function pause(app: App, milliseconds: number): Promise<void> {
  await sleep(milliseconds, undefined, { signal: app.stopping }).catch(() => undefined)
}
