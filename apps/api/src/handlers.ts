import type { Contract } from '@girasol/contract'
import * as accounts from './features/accounts/accounts.ts'
import { readTrail } from './features/audit-trail/audit-trail.ts'
import * as crews from './features/crews/crews.ts'
import * as dispatch from './features/dispatch/dispatch.ts'
import * as emails from './features/emails/emails.ts'
import * as estimates from './features/estimates/estimates.ts'
import * as operations from './features/operations/operations.ts'
import * as orders from './features/orders/orders.ts'
import * as passwords from './features/passwords/passwords.ts'
import * as staffAccess from './features/staff-access/staff-access.ts'
import type { Handlers } from './http/handler.ts'
import { ready } from './http/ready.ts'

/** Every entry of the contract and what answers it: an entry without a handler does not compile, and does not boot. */
export const handlers = {
  health: { ready },
  accounts: {
    askSignUpCode: accounts.askSignUpCode,
    signUp: accounts.signUp,
    signIn: accounts.signIn,
    signOut: accounts.signOut,
    readMe: accounts.readMe,
    listDevices: accounts.listDevices,
    revokeDevice: accounts.revokeDevice,
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
  estimates: {
    searchPlaces: estimates.searchPlaces,
    nearestPlace: estimates.nearestPlace,
    listModules: estimates.listModules,
    startEstimate: estimates.startEstimate,
    readWeather: estimates.readWeather,
    saveEstimate: estimates.saveEstimate,
    readEstimate: estimates.readEstimate,
    changeEstimate: estimates.changeEstimate,
  },
  orders: {
    placeOrder: orders.placeOrder,
    listOrders: orders.listOrders,
    readOrder: orders.readOrder,
    cancelOrder: orders.cancelOrder,
    followOrder: orders.followOrder,
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
    staffSignIn: staffAccess.staffSignIn,
    staffSignOut: staffAccess.staffSignOut,
    readStaffMe: staffAccess.readStaffMe,
    readHealth: operations.readHealth,
    findOrder: operations.findOrder,
    listRecentOrders: operations.listRecentOrders,
    readTrail,
  },
} satisfies Handlers<Contract>
