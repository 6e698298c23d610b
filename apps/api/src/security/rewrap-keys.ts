import type { Kysely } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import type { Log } from '#/observability/logger.ts'
import type { Vitals } from '#/observability/vitals.ts'
import { keyName } from './data-key.ts'
import { type KeyRow, keysNotUnder, replaceWrapping } from './data-keys.store.ts'
import type { KeyService } from './key-service.ts'
import type { Keys } from './keys.ts'

const batch = 50
const betweenBatches = 200
const everyMilliseconds = 60_000

/**
 * Wraps data keys anew that a retired key has wrapped; what they seal stays as it is. Each is unwrapped again before it takes the
 * old one's place, and only in the place of what was read: a key destroyed meanwhile stays destroyed. Returns how many were wrapped
 * anew; throws the first fault when there was none that was.
 */
export async function rewrapKeys(
  service: KeyService,
  db: Kysely<Tables>,
  most: number,
): Promise<number> {
  const found = await keysNotUnder(db, service.currentKeyId(), most)
  const done = await Promise.allSettled(found.map((row) => rewrapOne(service, db, row)))
  const failed = done.filter((one) => one.status === 'rejected')
  // One broken row holds up no other.
  if (failed.length > 0 && failed.length === found.length) throw failed[0]!.reason
  return found.length - failed.length
}

async function rewrapOne(service: KeyService, db: Kysely<Tables>, row: KeyRow): Promise<void> {
  const context = keyName(row.accountId, row.generation)
  const bytes = await service.unwrap(row, context)
  const wrapped = await service.wrap(bytes, context)
  const again = await service.unwrap(wrapped, context)
  if (!again.equals(bytes)) throw new Error('a key that was wrapped anew does not open')
  await replaceWrapping(db, row, wrapped)
}

/** Wraps keys anew after a rotation, in small batches, until `signal` aborts. `npm run keys -- status` shows how far it is. */
export async function runRewrap(
  app: { keys: Pick<Keys, 'rewrap'>; db: Kysely<Tables>; log: Log; vitals: Vitals },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const found = await app.keys.rewrap(app.db, batch).catch((error: unknown) => {
      app.log.warn('data keys not wrapped anew', { error })
      return 0
    })
    if (found > 0) app.log.info('data keys wrapped anew', { count: found })
    const wait = found > 0 ? betweenBatches : everyMilliseconds
    await app.vitals.rest('rewrap', wait, signal)
  }
}
