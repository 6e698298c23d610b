import type { Clock } from '#/clock.ts'
import type { Config } from '#/config.ts'
import type { Transaction } from '#/database/transaction.ts'
import { fileKeyIds, rotateFileKeys } from './file-keys.ts'
import type { RecordTrail } from './trail.ts'

type Rotating = {
  config: Pick<Config, 'keyService' | 'secretsFolder'>
  trail: RecordTrail
  clock: Clock
}

/** The wrapping keys of this service are not made here: AWS rotates its own, and another key is a setting. */
export class RotatedElsewhere extends Error {}

/**
 * Makes a new wrapping key: from now on it wraps, and the worker wraps every data key anew with it. Call it in the transaction that
 * decides on it; a key whose transaction fails stays unused in the folder no longer than until the next program wraps with it.
 * Returns the new key's id. Throws `RotatedElsewhere` under a cloud's key service.
 */
export async function rotateWrappingKey(app: Rotating, tx: Transaction): Promise<string> {
  const { keyService, secretsFolder } = app.config
  if (keyService.kind !== 'file') {
    throw new RotatedElsewhere('set GIRASOL_AWS_KMS_KEY to the new key, and the old one as retired')
  }
  const before = fileKeyIds(secretsFolder).at(-1)!
  const keyId = `file-${Number(before.slice(5)) + 1}`
  await app.trail(tx, {
    at: app.clock.now(),
    actorId: null,
    actorRole: 'system',
    action: 'key.rotate',
    resource: 'keyService',
    resourceId: keyId,
    outcome: 'done',
    before: { keyId: before },
    after: { keyId },
  })
  return rotateFileKeys(secretsFolder)
}
