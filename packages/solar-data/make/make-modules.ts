import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvRows, rounded, writeRows } from './write-json.ts'

/** The list publishes an area only; 1.7 : 1 is the usual shape of residential modules. */
const aspect = 1.7

/** PVWatts' premium module is 21 % efficient, its standard one 19 %: the nearer one stands in. */
const premiumFrom = 0.2

/** The catalogue of modules from the CEC list. */
export function makeModules(pack: string, data: string): void {
  const text = readFileSync(join(pack, 'catalogue/modules_cec_sample.csv'), 'utf8')
  writeRows(join(data, 'modules.json'), csvRows(text).map(moduleRow))
}

function moduleRow(row: Record<string, string>) {
  const maker = row.Manufacturer ?? ''
  const model = (row.Name ?? '').slice(maker.length + 1)
  const watts = Math.round(Number(row.STC))
  const areaM2 = Number(row.A_c)
  const widthM = Math.sqrt(areaM2 / aspect)
  return {
    id: slug(model),
    maker: maker === 'Hanwha Q CELLS' ? 'Qcells' : maker.replace(' Solar', ''),
    model,
    watts,
    areaM2,
    widthM: rounded(widthM, 3),
    heightM: rounded(widthM * aspect, 3),
    sizeAssumed: true,
    moduleType: watts / 1000 / areaM2 >= premiumFrom ? 'premium' : 'standard',
  }
}

/** A name as an id: lower case, words joined by hyphens. */
export function slug(model: string): string {
  return model
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
