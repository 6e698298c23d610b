import * as accounts from './accounts.ts'
import * as crews from './crews.ts'
import type { Endpoint } from './endpoint.ts'
import * as emails from './emails.ts'
import * as estimates from './estimates.ts'
import * as health from './health.ts'
import * as orders from './orders.ts'
import * as passwords from './passwords.ts'
import * as staff from './staff.ts'

/** Every endpoint of the API, by feature. There are no others: boot fails on an entry without a handler. */
export const contract = {
  health: { ready: health.ready },
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
    staffSignIn: staff.staffSignIn,
    staffSignOut: staff.staffSignOut,
    readStaffMe: staff.readStaffMe,
    readHealth: staff.readHealth,
    findOrder: staff.findOrder,
    listRecentOrders: staff.listRecentOrders,
    readTrail: staff.readTrail,
  },
} as const satisfies Record<string, Record<string, Endpoint>>

export type Contract = typeof contract
type EveryEndpoint = { [F in keyof Contract]: Contract[F][keyof Contract[F]] }[keyof Contract]

/** Every action that the law must answer for. */
export type Action = Extract<EveryEndpoint, { action: string }>['action']

/** The resource that an action is asked about, for example `'order.read'` -> `'order'`. */
export type ResourceOf<A extends Action> = Extract<EveryEndpoint, { action: A }>['resource']
