import type { App } from '#/application.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import { entriesOf, isOurs } from '../audit-trail/audit-trail.ts'
import { accountActions, type Standing, toldStanding } from './account-claims.ts'
import { accountStanding, suspects } from './ledger.store.ts'

export type Mismatch = { accountId: string; is: Standing | null; told: Standing | null }

/**
 * Accounts that are not what the trail says: changed, added or taken away past the application. For every suspect the entries themselves
 * decide, and only those that our programs wrote.
 */
export async function reconcileAccounts(
  app: App,
  db: Kysely<Tables> = app.db,
): Promise<Mismatch[]> {
  const found: Mismatch[] = []
  for (const accountId of await suspects(db)) {
    const mismatch = await mismatchOf(app, db, accountId)
    if (mismatch) found.push(mismatch)
  }
  return found
}

async function mismatchOf(
  app: App,
  db: Kysely<Tables>,
  accountId: string,
): Promise<Mismatch | null> {
  const first = await accountStanding(db, accountId)
  const entries = await entriesOf(db, accountId, accountActions)
  const told = toldStanding(entries.filter(({ row }) => isOurs(app.keys, row)))
  if (isSame(first, told) || (first === null && told?.state === 'erased')) return null
  // A change that was committed in between is told of in the next look.
  const is = await accountStanding(db, accountId)
  return isSame(first, is) ? { accountId, is, told } : null
}

function isSame(a: Standing | null, b: Standing | null): boolean {
  return a?.role === b?.role && a?.state === b?.state
}
