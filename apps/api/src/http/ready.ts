import { contract } from '@girasol/contract'
import { sql } from 'kysely'
import { handle } from './handler.ts'

/** Whether requests can be served now; without the database none can, and this fails as `unavailable`. */
export const ready = handle(contract.health.ready, async ({ app }) => {
  await sql`SELECT 1`.execute(app.db)
  return { ready: true as const }
})
