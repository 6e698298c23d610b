import type { InverterRating, ModuleRating } from '@girasol/array-design'
import type { IncentiveBook, PriceBook } from '@girasol/economics'
import type { PanelModule } from '@girasol/pv-model'

/** What the browser needs beside weather to compute an estimate; comes with the page. */
export type Catalogue = {
  modules: PanelModule[]
  moduleRatings: ModuleRating[]
  inverters: InverterRating[]
  priceBook: PriceBook
  incentives: IncentiveBook
}

/** The panel that an estimate is for; undefined when it is not on our list (any longer). */
export function moduleOf({ modules }: Pick<Catalogue, 'modules'>, id: string) {
  return modules.find((module) => module.id === id)
}
