import type { Loader } from '#/http/handler.ts'
import { runsAt } from './access.ts'
import { findAccess, type StoredAccess } from './sealed-access.store.ts'

/** What the law wants to know of an access at this moment. */
export function accessFacts(access: StoredAccess, now: Date) {
  const { holderId, emergency, firstApproverId, secondApproverId } = access
  return { holderId, emergency, firstApproverId, secondApproverId, runs: runsAt(access, now) }
}

/** The access behind `/:sealedAccessId`. */
export const loadSealedAccess: Loader<'sealedAccess', StoredAccess> = async (app, id, { now }) => {
  const row = await findAccess(app.db, id)
  return row && { row, facts: accessFacts(row, now) }
}
