import * as accessReviews from './access-reviews.ts'
import * as accounts from './accounts.ts'
import * as alerts from './alerts.ts'
import * as approvals from './approvals.ts'
import * as cases from './cases.ts'
import * as crews from './crews.ts'
import * as customerRequests from './customer-requests.ts'
import * as customers from './customers.ts'
import type { Endpoint } from './endpoint.ts'
import * as emails from './emails.ts'
import * as estimates from './estimates.ts'
import * as health from './health.ts'
import * as orders from './orders.ts'
import * as passwords from './passwords.ts'
import * as privacy from './privacy.ts'
import * as refunds from './refunds.ts'
import * as sealedAccess from './sealed-access.ts'
import * as staffMembers from './staff-members.ts'
import * as signIns from './sign-in.ts'
import * as staff from './staff.ts'
import * as trail from './trail.ts'

/** Every endpoint of the API, by feature. There are no others: boot fails on an entry without a handler. */
export const contract = {
  health: { started: health.started, ready: health.ready, live: health.live },
  accounts: {
    askSignUpCode: accounts.askSignUpCode,
    signUp: accounts.signUp,
    signIn: signIns.signIn,
    signOut: accounts.signOut,
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
  signIn: signIns.peopleDoor,
  staffSignIn: signIns.staffDoor,
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
    downloadProof: trail.downloadProof,
  },
  crews: {
    listOffers: crews.listOffers,
    acceptOffer: crews.acceptOffer,
    declineOffer: crews.declineOffer,
    listVisits: crews.listVisits,
    readVisit: crews.readVisit,
    setOff: crews.setOff,
    arrive: crews.arrive,
    finish: crews.finish,
    reportPosition: crews.reportPosition,
  },
  staff: {
    staffSignIn: signIns.staffSignIn,
    staffSignOut: staff.staffSignOut,
    readStaffMe: staff.readStaffMe,
    readHealth: staff.readHealth,
    findOrder: staff.findOrder,
    listRecentOrders: staff.listRecentOrders,
    readTrail: trail.readTrail,
    followTrail: trail.followTrail,
    readTrailState: trail.readTrailState,
    proveTrailEntry: trail.proveTrailEntry,
  },
  approvals: {
    listApprovals: approvals.listApprovals,
    readApproval: approvals.readApproval,
    approveRequest: approvals.approveRequest,
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
    askKeyRotation: customerRequests.askKeyRotation,
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
    openCase: cases.openCase,
    listCases: cases.listCases,
    readCase: cases.readCase,
    addNote: cases.addNote,
    closeCase: cases.closeCase,
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
    listReviews: alerts.listReviews,
    finishReview: alerts.finishReview,
  },
  trail: {
    readCheckpoint: trail.readCheckpoint,
    proveConsistency: trail.proveConsistency,
  },
} as const satisfies Record<string, Record<string, Endpoint>>

export type Contract = typeof contract
type EveryEndpoint = { [F in keyof Contract]: Contract[F][keyof Contract[F]] }[keyof Contract]

/** Every action that the law must answer for. */
export type Action = Extract<EveryEndpoint, { action: string }>['action']

/** The resource that an action is asked about, for example `'order.read'` -> `'order'`. */
export type ResourceOf<A extends Action> = Extract<EveryEndpoint, { action: A }>['resource']
