import type { PriceBook } from '@girasol/economics'
import type { PanelModule } from '@girasol/pv-model'

/** What the browser needs beside weather to compute an estimate; comes with the page. */
export type Catalogue = { modules: PanelModule[]; priceBook: PriceBook }
