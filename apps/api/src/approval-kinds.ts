import type { ApprovalKinds } from './features/approvals/approvals.ts'
import { applyExport, applyIdentityChange } from './features/customer-requests/customer-requests.ts'
import { applyKeyRotation } from './features/key-rotation/key-rotation.ts'
import { applyRefund } from './features/refunds/refunds.ts'
import { applySealedAccess } from './features/sealed-access/sealed-access.ts'
import {
  applyFactorReset,
  applyInvitation,
  applyRestore,
  applyRole,
} from './features/staff-members/staff-members.ts'

/** What is carried out when another person agrees, from the door of the feature that knows how. A kind without one does not compile. */
export const approvalKinds: ApprovalKinds = {
  staffInvitation: applyInvitation,
  staffRole: applyRole,
  staffRestore: applyRestore,
  factorReset: applyFactorReset,
  sealedAccess: applySealedAccess,
  breakGlass: applySealedAccess,
  refund: applyRefund,
  identityChange: applyIdentityChange,
  dataExport: applyExport,
  keyRotation: applyKeyRotation,
}
