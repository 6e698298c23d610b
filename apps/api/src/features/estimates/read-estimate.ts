import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { showEstimate } from './estimate.ts'

/** The newest version of a saved estimate. */
export const readEstimate = handle(contract.estimates.readEstimate, ({ resource, principal }) =>
  showEstimate(resource, principal.role === 'anonymous' ? null : principal.accountId),
)
