import { billWithout, given, type PanelOption } from '@girasol/economics'
import type { EstimateMemory, FilledRoof } from './filled-roof.ts'
import { sumOf } from './hours.ts'
import type { EstimateData, EstimateInputs } from './inputs.ts'
import { type MeterBills, meterYear } from './meter-year.ts'
import type { Metering } from './metering.ts'
import { paybackAhead } from './money-ahead.ts'
import { type Kept, remember } from './remember.ts'
import { rounded } from './shown.ts'
import { systemPrice } from './system-price.ts'

/** A home whose number of panels is still open. */
export type OpenHome = {
  memory: EstimateMemory
  inputs: EstimateInputs
  data: EstimateData
  roof: Kept<FilledRoof>
  load: Kept<Float64Array>
  metering: Kept<Metering>
}

type Size = { annualKwh: number; meter: MeterBills | null }

/** Nameplate power of some panels, kW, to the watt. */
export function powerOf(panels: number, { module }: Pick<EstimateData, 'module'>): number {
  return rounded((panels * module.watts) / 1000, 3)
}

/**
 * The estimate by number of panels, from the quick preview of the roof. Each figure is computed
 * when it is asked for: a budget asks for prices only. Energy and bills of a size are kept as long
 * as roof, use, tariff and battery stay.
 */
export function panelOptions(home: OpenHome): (panels: number) => PanelOption {
  const { memory, inputs, data, roof, load, metering } = home
  const key = [roof.mark, load.mark, metering.mark, inputs.battery]
  const known = remember(memory, 'sizes', key, () => new Map<number, Size>()).value
  const sizeOf = (panels: number, billed: boolean): Size => {
    const before = known.get(panels)
    if (before !== undefined && (before.meter !== null || !billed)) return before
    const size = newSize(home, roof.value.preview(panels), billed)
    known.set(panels, size)
    return size
  }
  const quoteOf = (panels: number) =>
    systemPrice(powerOf(panels, data), data.priceBook, inputs.adders, inputs.battery)
  return (panels) => ({
    get costCents() {
      return quoteOf(panels).totalCents
    },
    get annualKwh() {
      return sizeOf(panels, false).annualKwh
    },
    get paybackYears() {
      const { annualKwh, meter } = sizeOf(panels, true)
      if (meter === null) throw new Error('a size that is billed has its bills')
      const firstYearKwh = given('annualEnergy', annualKwh, 'kWh')
      const system = { kwDc: powerOf(panels, data), firstYearKwh, quote: quoteOf(panels), meter }
      return paybackAhead(inputs, data, system)
    },
  })
}

function newSize(home: OpenHome, hourlyAcW: Float64Array, billed: boolean): Size {
  const annualKwh = sumOf(hourlyAcW) / 1000
  return { annualKwh, meter: billed ? billsOf(home, hourlyAcW) : null }
}

function billsOf({ memory, load, metering, inputs }: OpenHome, hourlyAcW: Float64Array) {
  const loadKwh = load.value
  const productionKwh = hourlyAcW.map((watts) => watts / 1000)
  const { value: without } = remember(memory, 'billWithout', [load.mark, metering.mark], () =>
    billWithout(metering.value.tariff, metering.value.rules, loadKwh),
  )
  const home = { loadKwh, productionKwh, without }
  const { bills, wear } = meterYear(metering.value, home, inputs.battery)
  return { bills, wear }
}
