/**
 * Turns source packs into the committed files of `data/`. Not needed to run the product.
 *
 *   node make/make.ts <solar pack> <unpacked npm zipcodes> <unpacked npm us-atlas>
 *
 * The solar pack holds weather/compact, catalogue, geo, rates and emissions; `NOTICE.md` names all origins.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeEmissions } from './make-emissions.ts'
import { makeInverters, makeModuleRatings } from './make-inverters.ts'
import { makeMap } from './make-map.ts'
import { makeModules } from './make-modules.ts'
import { makePlaces } from './make-places.ts'
import { makeRates } from './make-rates.ts'
import { makeWeather } from './make-weather.ts'

const [pack, zipcodes, atlas] = process.argv.slice(2)
if (pack === undefined || zipcodes === undefined || atlas === undefined) {
  throw new Error('usage: node make/make.ts <solar pack> <zipcodes> <us-atlas>')
}
const data = join(import.meta.dirname, '../data')
for (const folder of ['weather', 'map/counties']) mkdirSync(join(data, folder), { recursive: true })
makeWeather(pack, data)
makeModules(pack, data)
makeModuleRatings(pack, data)
makeInverters(pack, data)
makePlaces(pack, zipcodes, data)
makeRates(pack, data)
makeEmissions(pack, data)
makeMap(atlas, data)
