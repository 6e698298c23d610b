/** The demo world is played by the product itself, so that nothing in it is made up: this is the one place where it comes in. */
export { startApp } from '../../apps/api/src/app.ts'
export type { App } from '../../apps/api/src/application.ts'
export { readConfig } from '../../apps/api/src/config.ts'
export { idText, newId } from '../../apps/api/src/database/ids.ts'
export { type Transaction, transaction } from '../../apps/api/src/database/transaction.ts'
export { openAccount } from '../../apps/api/src/features/accounts/accounts.ts'
export { isPasswordOf } from '../../apps/api/src/features/sign-in/sign-in.ts'
export { insertCrew } from '../../apps/api/src/features/crews/crews.ts'
export { listOffersOf } from '../../apps/api/src/features/dispatch/dispatch.ts'
export { handlers } from '../../apps/api/src/handlers.ts'
export { authorise } from '../../apps/api/src/http/authorise.ts'
export type {
  Context,
  Handler,
  InputOf,
  OutputOf,
  RequestFacts,
} from '../../apps/api/src/http/handler.ts'
export { prepareRoute } from '../../apps/api/src/http/route.ts'
export { createLog } from '../../apps/api/src/observability/logger.ts'
export { createRelay, type Relay } from '../../apps/api/src/outbox/relay.ts'
export { subscribers } from '../../apps/api/src/outbox/subscribers.ts'
export { loaders } from '../../apps/api/src/resources.ts'
