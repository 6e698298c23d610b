import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { App } from '#/application.ts'
import { ConfigError, readSecret } from '#/config.ts'
import type { Tables } from '#/database/tables.ts'
import { transaction } from '#/database/transaction.ts'
import { publishCheckpoints } from './publish-checkpoint.ts'
import { lateCommitMs, sealCursor } from './seal-cursor.ts'
import { catchUp, type Sealing, sealEntries } from './seal-entries.ts'
import { openTrailFiles, type TrailFiles } from './trail-files.ts'
import { releaseSealerLock, settledEvent, takeSealerLock } from './trail.store.ts'
import { watchTrail } from './watch-trail.ts'
import { isOurs } from './writer-mark.ts'

/** Milliseconds between two passes, and before another try after a failure. */
const everyMs = 400
const afterFailureMs = 3000
/** The whole log is read again with each taking of the lock: ten million leaves take a minute. */
const readAgainMs = 600_000

/** So often all ids are looked at again, and not only what the cursor has not handed over yet. */
const fullScanMs = 3_600_000

/** Told after each pass that did what it should, at the time of the program's clock. */
type OnPass = (at: Date) => void

/** Seals the trail until the program stops; only one program does so at a time, the others wait for its lock. */
export async function runSealer(app: App, onPass: OnPass = () => undefined): Promise<void> {
  const folder = app.config.trailFolder
  if (!folder) throw new ConfigError('GIRASOL_TRAIL_FOLDER is missing')
  const key = createPrivateKey(readSecret(app.config, 'trail-signing.pem'))
  const disk = { folder, key, onPass }
  while (!app.stopping.aborted) {
    try {
      await app.db.connection().execute((connection) => sealWhileHolding(app, connection, disk))
    } catch (error) {
      app.log.error('trail.notSealed', { error })
      await pause(app, afterFailureMs)
    }
  }
}

async function sealWhileHolding(
  app: App,
  connection: Kysely<Tables>,
  { folder, key, onPass }: { folder: string; key: KeyObject; onPass: OnPass },
): Promise<void> {
  if (!(await takeSealerLock(connection))) return pause(app, everyMs)
  app.vitals.beat('sealer', readAgainMs)
  const files = await openTrailFiles(folder, createPublicKey(key))
  try {
    await catchUp(connection, files)
    await sealUntilStopped(app, connection, { files, key, onPass })
  } finally {
    await files.close()
    await releaseSealerLock(connection).catch(() => undefined)
  }
}

async function sealUntilStopped(
  app: App,
  connection: Kysely<Tables>,
  { files, key, onPass }: { files: TrailFiles; key: KeyObject; onPass: OnPass },
): Promise<void> {
  const watch = watchForgery(app)
  const trail = watchTrail(app, files)
  const publish = publishCheckpoints(app.log)
  const begun = app.clock.now().getTime()
  const cursor = sealCursor(await settledEvent(connection, new Date(begun - lateCommitMs)))
  let fullScanAt = 0
  for (;;) {
    const stopping = app.stopping.aborted
    const now = app.clock.now()
    const full = performance.now() >= fullScanAt
    const from = full ? { floor: 0 } : { cursor }
    const sealed = await sealEntries(connection, files, key, { now, from, ...watch.rules })
    await watch.tell(now)
    publish(files.last, stopping)
    // A trail that was taken away may make a look fail; sealing goes on.
    await trail.step(connection, now).catch((error: unknown) => {
      app.log.error('trail.notCompared', { error })
    })
    onPass(now)
    app.vitals.beat('sealer', everyMs)
    if (full && sealed === 0) fullScanAt = performance.now() + fullScanMs
    // What was committed before the stop is sealed before the program ends.
    if (stopping && sealed === 0) return
    if (sealed === 0 && !full) await pause(app, everyMs)
  }
}

/**
 * Rows that none of our programs wrote, or that are sealed under another leaf, stay unsealed, and that they are there is said once: in the log, and in the trail by an entry of our
 * own, which is sealed.
 */
function watchForgery(app: App): {
  rules: Pick<Sealing, 'isOurs' | 'onForged'>
  tell(now: Date): Promise<void>
} {
  const told = new Set<number>()
  let found: number[] = []
  const onForged = (id: number) => {
    if (told.has(id)) return
    if (told.size < mostToldOf) told.add(id)
    found.push(id)
  }
  return {
    rules: { isOurs: (row) => isOurs(app.keys, row), onForged },
    async tell(now) {
      const [first] = found
      if (first === undefined) return
      app.log.error('trail.forgedEntry', { eventId: first, count: found.length })
      const after = { entries: found.length }
      found = []
      await transaction(app.db, (tx) =>
        app.trail(tx, { ...forgery, at: now, resourceId: String(first), after }),
      )
    },
  }
}

const mostToldOf = 100_000
const forgery = {
  actorId: null,
  actorRole: 'system',
  action: 'trail.refuse',
  resource: 'trail',
  outcome: 'failed',
  reason: 'forgedEntry',
} as const

async function pause(app: App, milliseconds: number): Promise<void> {
  await app.vitals.rest('sealer', milliseconds, app.stopping)
}
