import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Throws when the database cannot be reached, refuses the account, or has no tables yet. */
export async function checkDatabase(db: Kysely<Tables>): Promise<void> {
  await sql`SELECT 1 FROM outbox LIMIT 1`.execute(db)
}
