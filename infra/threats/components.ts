import { clients } from './components/clients.ts'
import { customerRoutes } from './components/customer-routes.ts'
import { delivery } from './components/delivery.ts'
import { deskRoutes } from './components/desk-routes.ts'
import { houseStores } from './components/house-stores.ts'
import { openRoutes } from './components/open-routes.ts'
import { outsideCalls } from './components/outside-calls.ts'
import { personStores } from './components/person-stores.ts'
import { platform } from './components/platform.ts'
import { queues } from './components/queues.ts'
import { staffRoutes } from './components/staff-routes.ts'
import { workloadComponents } from './components/workloads.ts'
import type { Component } from './model.ts'

/** Everything that can be attacked, from the outside in. */
export const components: readonly Component[] = [
  ...clients,
  ...platform,
  ...openRoutes,
  ...customerRoutes,
  ...staffRoutes,
  ...deskRoutes,
  ...workloadComponents,
  ...personStores,
  ...houseStores,
  ...queues,
  ...outsideCalls,
  ...delivery,
]
