import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { askerOf } from './computing/asker.ts'
import { showEstimate } from './estimate.ts'
import { todaysEstimate } from './todays-terms.ts'

/** The newest version of a saved estimate. */
export const readEstimate = handle(
  contract.estimates.readEstimate,
  async ({ resource, principal, request }) => {
    const accountId = principal.role === 'anonymous' ? null : principal.accountId
    return showEstimate(await todaysEstimate(resource, askerOf({ request, principal })), accountId)
  },
)
