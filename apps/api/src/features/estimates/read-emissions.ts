import { contract } from '@girasol/contract'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { stateEmissions } from './computing/solar-sites.ts'

/** The path names no edition of the figures, so caches ask again after an hour. */
const cacheSeconds = 3600

/** A state's marginal emissions by hour, mixed from its regions as for our own figures. */
export const readEmissions = handle(contract.estimates.readEmissions, async ({ input }) => {
  const factors = await stateEmissions(input.params.state)
  if (factors === null) return fail('notFound')
  const bytes = new Uint8Array(factors.buffer, factors.byteOffset, factors.byteLength)
  return { bytes, cacheSeconds }
})
