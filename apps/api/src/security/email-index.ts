import type { Keys } from './keys.ts'
import type { Audience } from './sessions.ts'

/** The keyed hash by which an address is found: without regard to case and Unicode form, apart for each door. */
export function emailIndex(
  app: { keys: Pick<Keys, 'blindIndex'> },
  audience: Audience,
  email: string,
): Buffer {
  return app.keys.blindIndex(`${audience} email`, email.normalize('NFKC').trim().toLowerCase())
}
