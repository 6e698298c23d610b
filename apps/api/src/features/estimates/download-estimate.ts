import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { askerOf } from './computing/asker.ts'
import { compute } from './computing/computing.ts'
import { todaysEstimate } from './todays-terms.ts'

/** The newest version of a saved estimate as a PDF; its figures are those that were saved. */
export const downloadEstimate = handle(
  contract.estimates.downloadEstimate,
  async ({ resource, input, principal, request }) => {
    const asker = askerOf({ request, principal })
    const { inputs, result, version, savedAt } = await todaysEstimate(resource, asker)
    const { language } = input.query
    const saved = { inputs, result, version, savedAt: savedAt.toISOString() }
    return compute({ kind: 'paper', ...saved, language }, asker)
  },
)
