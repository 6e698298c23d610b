import { loadDevice } from './features/accounts/accounts.ts'
import { loadVisit } from './features/crews/crews.ts'
import { loadOffer } from './features/dispatch/dispatch.ts'
import { loadEstimate } from './features/estimates/estimates.ts'
import { loadOrder } from './features/orders/orders.ts'

/** One loader for each resource of the law, from its feature's door. Boot fails when one is missing. */
export const loaders = {
  device: loadDevice,
  estimate: loadEstimate,
  offer: loadOffer,
  order: loadOrder,
  visit: loadVisit,
}
