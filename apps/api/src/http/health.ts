import { contract } from '@girasol/contract'
import { sql } from 'kysely'
import { fail } from './errors.ts'
import { handle } from './handler.ts'

/** Whether the boot is over. */
export const started = handle(contract.health.started, async ({ app }) => {
  if (app.vitals.phase === 'starting') fail('unavailable')
  return { started: true as const }
})

/**
 * Whether requests can be served now; without the database none can. A program that leaves says no while it still serves, so that
 * nobody sends it more.
 */
export const ready = handle(contract.health.ready, async ({ app }) => {
  if (app.vitals.phase === 'leaving') fail('unavailable')
  await sql`SELECT 1`.execute(app.db)
  return { ready: true as const }
})

/** Whether the program itself works, whatever it depends on does: a new start would not bring a lost database back. */
export const live = handle(contract.health.live, async ({ app }) => {
  if (app.vitals.stuck().length > 0) fail('unavailable')
  return { live: true as const }
})
