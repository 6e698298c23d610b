import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { solarData } from './computing/solar-sites.ts'

/** The solar modules that we install. */
export const listModules = handle(contract.estimates.listModules, async () => {
  const { modules } = await solarData()
  return {
    modules: modules.map(({ id, maker, model, watts, widthM, heightM, sizeAssumed }) => ({
      id,
      maker,
      model,
      watts,
      widthM,
      heightM,
      sizeAssumed,
    })),
  }
})
