import type { Loader } from '#/http/handler.ts'
import type { StoredApproval } from './approval.ts'
import { findApproval } from './approvals.store.ts'
import { approvalFacts } from './show-approval.ts'

/** The request behind `/:approvalId`, with what the law wants to know of it and its reader. */
export const loadApproval: Loader<'approval', StoredApproval> = async (
  app,
  id,
  { principal, now },
) => {
  const row = await findApproval(app.db, id)
  if (!row || principal.role === 'anonymous') return null
  return { row, facts: await approvalFacts({ app, principal, now }, row) }
}
