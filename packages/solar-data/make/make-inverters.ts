import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InverterRating, ModuleRating } from '@girasol/array-design'
import { slug } from './make-modules.ts'
import { csvRows, rounded, writeRows } from './write-json.ts'

type Inputs = Pick<InverterRating, 'maxDcV' | 'inputs' | 'maxInputA' | 'maxIscA'> & {
  mpptLowV?: number
  source: string
}

const sma = 'SMA data sheet SBx.x-1SP-US'
const fronius = 'Fronius data sheet Primo 208-240'
const abb = 'ABB data sheet UNO-DM-TL-PLUS'

/**
 * What the CEC list does not hold: inputs, currents and the highest voltage. Its own `Vdcmax` is the
 * top of the test range, not the limit. Where sheets differ by year the lower figure stands here.
 * `confirmed` turns true once the sheet of the very model was laid beside the row.
 */
const inputsOf: Record<string, Inputs> = {
  'SMA America: SB3.0-1SP-US-40': row(600, 2, 10, 18, sma),
  'SMA America: SB3.8-1SP-US-40': row(600, 2, 10, 18, sma),
  'SMA America: SB5.0-1SP-US-40': row(600, 3, 10, 18, sma),
  'SMA America: SB6.0-1SP-US-40': row(600, 3, 10, 18, sma),
  'SMA America: SB7.0-1SP-US-40': row(600, 3, 10, 18, sma),
  'SMA America: SB7.7-1SP-US-40': row(600, 3, 10, 18, sma),
  'Fronius USA: Fronius Primo 3.8-1 208-240': row(1000, 2, 18, 22.5, fronius, 200),
  'Fronius USA: Fronius Primo 5.0-1 208-240': row(1000, 2, 18, 22.5, fronius, 240),
  'Fronius USA: Fronius Primo 6.0-1 208-240': row(1000, 2, 18, 22.5, fronius, 240),
  'Fronius USA: Fronius Primo 7.6-1 208-240': row(1000, 2, 18, 22.5, fronius, 250),
  'Fronius USA: Fronius Primo 8.2-1 208-240': row(1000, 2, 18, 22.5, fronius, 270),
  'ABB: UNO-DM-3.3-TL-PLUS-US-SB-RA': row(600, 2, 10, 12.5, abb),
  'ABB: UNO-DM-3.8-TL-PLUS-US-SB-RA': row(600, 2, 16, 20, abb),
  'ABB: UNO-DM-4.6-TL-PLUS-US-SB-RA': row(600, 2, 16, 20, abb),
}

function row(
  maxDcV: number,
  inputs: number,
  maxInputA: number,
  maxIscA: number,
  source: string,
  mpptLowV?: number,
): Inputs {
  return { maxDcV, inputs, maxInputA, maxIscA, source, mpptLowV }
}

/** Microinverters are younger than the list; figures of the maker's sheet IQ8 (2022). */
const micros = [
  micro('IQ8-60-2-US', 240, 50, 25, 48, 16),
  micro('IQ8PLUS-72-2-US', 290, 60, 25, 58, 13),
  micro('IQ8M-72-2-US', 325, 60, 25, 58, 11),
  micro('IQ8A-72-2-US', 349, 60, 25, 58, 11),
]

function micro(
  model: string,
  acW: number,
  maxDcV: number,
  mpptLowV: number,
  mpptHighV: number,
  unitsPerBranch: number,
) {
  const name = { id: slug(model), maker: 'Enphase', model, kind: 'micro' as const }
  const window = { maxDcV, mpptLowV, mpptHighV, inputs: 1, maxInputA: 12, maxIscA: 15 }
  const source = 'Enphase data sheet IQ8, 2022'
  return { ...name, acW, efficiencyPct: 97, ...window, unitsPerBranch, confirmed: false, source }
}

/** Inverters of the CEC list of March 2019 whose inputs are known, and microinverters. */
export function makeInverters(pack: string, data: string): void {
  const text = readFileSync(join(pack, 'catalogue/inverters_cec_240v_3_12kw.csv'), 'utf8')
  const strings = csvRows(text).flatMap((cells) => {
    const name = (cells.name ?? '').replace(' [240V]', '')
    const known = inputsOf[name]
    if (known === undefined) return []
    const model = name.slice(name.indexOf(': ') + 2)
    const { mpptLowV = Number(cells.mppt_low), source, ...inputs } = known
    return [
      {
        id: slug(model),
        maker: (cells.manufacturer ?? '').replace(/ (America|USA)$/, ''),
        model: model.replace(/^Fronius /, ''),
        kind: 'string' as const,
        acW: Number(cells.paco_w),
        efficiencyPct: rounded(Number(cells.cec_weighted_eff_pct_at_vdco_computed), 2),
        mpptLowV,
        mpptHighV: Number(cells.mppt_high),
        ...inputs,
        confirmed: false,
        source: `CEC list, March 2019; ${source}`,
      },
    ]
  })
  writeRows(join(data, 'inverters.json'), [...strings, ...micros])
}

/** Electrical ratings of the catalogue's modules, in its order. */
export function makeModuleRatings(pack: string, data: string): void {
  const text = readFileSync(join(pack, 'catalogue/modules_cec_sample.csv'), 'utf8')
  const rows = csvRows(text).map((cells): ModuleRating => ({
    id: slug((cells.Name ?? '').slice((cells.Manufacturer ?? '').length + 1)),
    watts: Math.round(Number(cells.STC)),
    vocV: Number(cells.V_oc_ref),
    vmpV: Number(cells.V_mp_ref),
    iscA: Number(cells.I_sc_ref),
    impA: Number(cells.I_mp_ref),
    vocVPerC: Number(cells.beta_oc),
    powerPctPerC: Number(cells.gamma_pmp),
    noctC: Number(cells.T_NOCT),
  }))
  writeRows(join(data, 'module-ratings.json'), rows)
}
