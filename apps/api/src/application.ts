import type { Kysely } from 'kysely'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Tables } from './database/tables.ts'
import type { Log } from './observability/logger.ts'
import type { Vitals } from './observability/vitals.ts'
import type { Egress } from './security/egress.ts'
import type { Keys } from './security/keys.ts'
import type { Passwords } from './security/passwords.ts'
import type { Refusals } from './security/refusals.ts'
import type { RecordAlone, RecordTrail } from './security/trail.ts'

/** Everything that a handler or a subscriber may use; made once when a program starts. */
export type App = {
  config: Config
  clock: Clock
  db: Kysely<Tables>
  keys: Keys
  /** The one way to another host. */
  egress: Egress
  passwords: Passwords
  log: Log
  /** Writes one entry of the audit trail in the transaction of the change. */
  trail: RecordTrail
  /** Writes one entry that belongs to no change. */
  trailAlone: RecordAlone
  /** Counts refusals that come in numbers, and writes their entries. */
  refusals: Refusals
  /** How far the program is and whether its loops come round: what its health answers say. */
  vitals: Vitals
  /** Aborted when the program is asked to stop: long streams end then. */
  stopping: AbortSignal
}
