import type { Contract } from '@girasol/contract'
import { approvalKinds } from './approval-kinds.ts'
import * as accessReviews from './features/access-reviews/access-reviews.ts'
import * as accounts from './features/accounts/accounts.ts'
import * as alerts from './features/alerts/alerts.ts'
import * as approvals from './features/approvals/approvals.ts'
import * as auditTrail from './features/audit-trail/audit-trail.ts'
import * as crews from './features/crews/crews.ts'
import * as customerRequests from './features/customer-requests/customer-requests.ts'
import * as customers from './features/customers/customers.ts'
import * as dispatch from './features/dispatch/dispatch.ts'
import * as emails from './features/emails/emails.ts'
import * as estimates from './features/estimates/estimates.ts'
import * as operations from './features/operations/operations.ts'
import { downloadProof } from './features/order-proof/order-proof.ts'
import * as orders from './features/orders/orders.ts'
import * as privacy from './features/privacy/privacy.ts'
import * as passwords from './features/passwords/passwords.ts'
import { askKeyRotation } from './features/key-rotation/key-rotation.ts'
import * as refunds from './features/refunds/refunds.ts'
import * as sealedAccess from './features/sealed-access/sealed-access.ts'
import * as signIns from './features/sign-in/sign-in.ts'
import * as reviews from './features/reviews/reviews.ts'
import * as staffAccess from './features/staff-access/staff-access.ts'
import * as staffMembers from './features/staff-members/staff-members.ts'
import type { Handlers } from './http/handler.ts'
import { live, ready, started } from './http/health.ts'

/** Every entry of the contract and what answers it: an entry without a handler does not compile, and does not boot. */
export const handlers = {
  health: { started, ready, live },
  accounts: {
    askSignUpCode: accounts.askSignUpCode,
    signUp: accounts.signUp,
    signIn: signIns.signIn,
    signOut: signIns.signOut,
    readMe: accounts.readMe,
    changeProfile: accounts.changeProfile,
  },
  passwords: {
    askReset: passwords.askReset,
    resetPassword: passwords.resetPassword,
    changePassword: passwords.changePassword,
    askStaffReset: passwords.askStaffReset,
    resetStaffPassword: passwords.resetStaffPassword,
    changeStaffPassword: passwords.changeStaffPassword,
  },
  emails: {
    readEmail: emails.readEmail,
    askEmailChange: emails.askEmailChange,
    changeEmail: emails.changeEmail,
    keepEmail: emails.keepEmail,
    stopEmailChange: emails.stopEmailChange,
  },
  signIn: signIns.doorHandlers('people'),
  staffSignIn: signIns.doorHandlers('staff'),
  locks: { readLock: signIns.readLock, unlock: signIns.unlock },
  estimates: {
    searchPlaces: estimates.searchPlaces,
    nearestPlace: estimates.nearestPlace,
    listModules: estimates.listModules,
    startEstimate: estimates.startEstimate,
    readWeather: estimates.readWeather,
    readEmissions: estimates.readEmissions,
    computeEstimate: estimates.computeEstimate,
    saveEstimate: estimates.saveEstimate,
    readEstimate: estimates.readEstimate,
    downloadEstimate: estimates.downloadEstimate,
    changeEstimate: estimates.changeEstimate,
  },
  orders: {
    placeOrder: orders.placeOrder,
    listOrders: orders.listOrders,
    readOrder: orders.readOrder,
    cancelOrder: orders.cancelOrder,
    followOrder: orders.followOrder,
    downloadProof,
  },
  crews: {
    listOffers: dispatch.listOffers,
    acceptOffer: dispatch.acceptOffer,
    declineOffer: dispatch.declineOffer,
    listVisits: crews.listVisits,
    readVisit: crews.readVisit,
    setOff: crews.setOff,
    arrive: crews.arrive,
    finish: crews.finish,
    reportPosition: crews.reportPosition,
  },
  staff: {
    staffSignIn: signIns.staffSignIn,
    staffSignOut: signIns.staffSignOut,
    readStaffMe: staffAccess.readStaffMe,
    readHealth: operations.readHealth,
    findOrder: operations.findOrder,
    listRecentOrders: operations.listRecentOrders,
    readTrail: auditTrail.readTrail,
    followTrail: auditTrail.followTrail,
    readTrailState: auditTrail.readTrailState,
    proveTrailEntry: auditTrail.proveTrailEntry,
  },
  approvals: {
    listApprovals: approvals.listApprovals,
    readApproval: approvals.readApproval,
    approveRequest: approvals.approveRequestWith(approvalKinds),
    declineRequest: approvals.declineRequest,
    withdrawRequest: approvals.withdrawRequest,
  },
  staffMembers: {
    listStaff: staffMembers.listStaff,
    inviteStaff: staffMembers.inviteStaff,
    withdrawInvitation: staffMembers.withdrawInvitation,
    acceptInvitation: staffMembers.acceptInvitation,
    changeStaffRole: staffMembers.changeStaffRole,
    suspendStaff: staffMembers.suspendStaff,
    restoreStaff: staffMembers.restoreStaff,
    resetFactors: staffMembers.resetFactors,
  },
  sealedAccess: {
    listSealedAccesses: sealedAccess.listSealedAccesses,
    askSealedAccess: sealedAccess.askSealedAccess,
    readSealed: sealedAccess.readSealed,
    endSealed: sealedAccess.endSealed,
    reviewEmergency: sealedAccess.reviewEmergency,
  },
  refunds: {
    listRefunds: refunds.listRefunds,
    refundOrder: refunds.refundOrder,
  },
  customerRequests: {
    askCustomerEmail: customerRequests.askCustomerEmail,
    askCustomerExport: customerRequests.askCustomerExport,
    listExportPermits: customerRequests.listExportPermits,
    fetchCustomerExport: customerRequests.fetchCustomerExport,
    askKeyRotation,
  },
  accessReviews: {
    readAccessReview: accessReviews.readAccessReview,
    confirmAccess: accessReviews.confirmAccess,
    removeAccess: accessReviews.removeAccess,
  },
  customers: {
    searchCustomers: customers.searchCustomers,
    readCustomer: customers.readCustomer,
    revealField: customers.revealField,
    listLeads: customers.listLeads,
  },
  cases: {
    openCase: customers.openCase,
    listCases: privacy.listCases,
    readCase: privacy.readCase,
    addNote: privacy.addNote,
    closeCase: privacy.closeCase,
  },
  privacy: {
    readPrivacy: privacy.readPrivacy,
    listAccesses: privacy.listAccesses,
    askWhy: privacy.askWhy,
    setContact: privacy.setContact,
    setDigest: privacy.setDigest,
    exportData: privacy.exportData,
    fetchExport: privacy.fetchExport,
    askErasure: privacy.askErasure,
    undoErasure: privacy.undoErasure,
  },
  alerts: {
    listAlerts: alerts.listAlerts,
    acknowledgeAlert: alerts.acknowledgeAlert,
    readWatch: alerts.readWatch,
  },
  reviews: {
    listReviews: reviews.listReviews,
    finishReview: reviews.finishReview,
  },
  trail: {
    readCheckpoint: auditTrail.readCheckpoint,
    proveConsistency: auditTrail.proveConsistency,
  },
} satisfies Handlers<Contract>
