import { loadDevice } from './features/accounts/accounts.ts'

/** One loader for each resource of the law, from its feature's door. Boot fails when one is missing. */
export const loaders = {
  device: loadDevice,
}
