import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { computeResult } from './compute-result.ts'
import { askerOf } from './computing/asker.ts'

/** What we make of inputs, beside what a device makes of them; nothing is saved. */
export const computeEstimate = handle(
  contract.estimates.computeEstimate,
  async ({ input, principal, request, now }) => {
    const { result } = await computeResult(input.body.inputs, now, askerOf({ request, principal }))
    return { result }
  },
)
