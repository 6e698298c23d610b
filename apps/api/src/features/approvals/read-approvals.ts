import { type ApprovalKind, contract } from '@girasol/contract'
import { approvers } from '@girasol/policies'
import { handle } from '#/http/handler.ts'
import { listApprovals as findApprovals } from './approvals.store.ts'
import { showApproval } from './show-approval.ts'

/** The queue: what the caller may decide and what the caller has asked for. */
export const listApprovals = handle(
  contract.approvals.listApprovals,
  async ({ app, principal, now }) => {
    const kinds = (Object.keys(approvers) as ApprovalKind[]).filter((kind) =>
      approvers[kind].includes(principal.role),
    )
    const asked = { kinds, requesterId: principal.accountId, limit: 100 }
    const found = await findApprovals(app.db, asked)
    const approvals = []
    for (const approval of found)
      approvals.push(await showApproval({ app, principal, now }, approval))
    return { approvals }
  },
)

/** One request. */
export const readApproval = handle(
  contract.approvals.readApproval,
  ({ app, principal, now, resource }) => showApproval({ app, principal, now }, resource),
)
