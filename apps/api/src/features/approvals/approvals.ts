/** Two people: what one asks for and another decides. The feature's only door. */
export { requestState } from './approvals.store.ts'
export {
  type ApprovalKinds,
  type Apply,
  approveRequestWith,
  declineRequest,
  withdrawRequest,
} from './decide-approval.ts'
export { loadApproval } from './load-approval.ts'
export { onApprovalDue } from './on-approval-due.ts'
export { listApprovals, readApproval } from './read-approvals.ts'
export { requestApproval } from './request-approval.ts'
