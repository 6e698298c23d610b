import * as accounts from './accounts.ts'
import * as crews from './crews.ts'
import type { Endpoint } from './endpoint.ts'
import * as estimates from './estimates.ts'
import * as health from './health.ts'
import * as orders from './orders.ts'
import * as staff from './staff.ts'

/** Every endpoint of the API, by feature. There are no others: boot fails on an entry without a handler. */
export const contract = {
  health: { ready: health.ready },
  accounts: {
    signUp: accounts.signUp,
    signIn: accounts.signIn,
    signOut: accounts.signOut,
    readMe: accounts.readMe,
    listDevices: accounts.listDevices,
    revokeDevice: accounts.revokeDevice,
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
