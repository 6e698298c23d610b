import { loadExportPermit } from './features/customer-requests/customer-requests.ts'
import { loadReviewItem } from './features/access-reviews/access-reviews.ts'
import { loadAlert } from './features/alerts/alerts.ts'
import { loadApproval } from './features/approvals/approvals.ts'
import { loadVisit } from './features/crews/crews.ts'
import { loadCustomer } from './features/customers/customers.ts'
import { loadOffer } from './features/dispatch/dispatch.ts'
import { loadEstimate } from './features/estimates/estimates.ts'
import { loadOrder } from './features/orders/orders.ts'
import { loadAccess, loadCase, loadExport } from './features/privacy/privacy.ts'
import { loadReviewTask } from './features/reviews/reviews.ts'
import { loadSealedAccess } from './features/sealed-access/sealed-access.ts'
import { loadInvitation, loadMember } from './features/staff-members/staff-members.ts'
import { loadAccount, loadDevice, loadFactor } from './features/sign-in/sign-in.ts'

/** One loader for each resource of the law, from its feature's door. Boot fails when one is missing. */
export const loaders = {
  access: loadAccess,
  accessReviewItem: loadReviewItem,
  alert: loadAlert,
  approval: loadApproval,
  account: loadAccount,
  case: loadCase,
  customer: loadCustomer,
  device: loadDevice,
  estimate: loadEstimate,
  export: loadExport,
  exportPermit: loadExportPermit,
  factor: loadFactor,
  invitation: loadInvitation,
  offer: loadOffer,
  order: loadOrder,
  reviewTask: loadReviewTask,
  sealedAccess: loadSealedAccess,
  staffMember: loadMember,
  visit: loadVisit,
}
