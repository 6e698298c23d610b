import { contract, type Endpoint } from '@girasol/contract'

/** One endpoint of the contract, by the name it has there. */
export type Entry = {
  name: string
  endpoint: Endpoint
  /** `GET /orders/:orderId`. */ route: string
}

/** Every endpoint there is: checks are made from it, so that a new one is checked on the day it comes. */
export const everyEndpoint: readonly Entry[] = Object.entries<Record<string, Endpoint>>(
  contract,
).flatMap(([feature, endpoints]) =>
  Object.entries(endpoints).map(([name, endpoint]) => ({
    name: `${feature}.${name}`,
    endpoint,
    route: `${endpoint.method} ${endpoint.path}`,
  })),
)
