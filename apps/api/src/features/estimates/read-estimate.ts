import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { showEstimate } from './estimate.ts'
import { todaysEstimate } from './todays-terms.ts'

/** The newest version of a saved estimate. */
export const readEstimate = handle(
  contract.estimates.readEstimate,
  async ({ resource, principal }) => {
    const accountId = principal.role === 'anonymous' ? null : principal.accountId
    return showEstimate(await todaysEstimate(resource), accountId)
  },
)
