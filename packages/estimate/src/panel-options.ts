import { given, type PanelOption } from '@girasol/economics'
import type { EstimateMemory, FilledRoof } from './filled-roof.ts'
import { sumOf } from './hours.ts'
import type { EstimateData, EstimateInputs } from './inputs.ts'
import { type MeterBills, meterYear } from './meter-year.ts'
import type { Metering } from './metering.ts'
import { moneyAhead } from './money-ahead.ts'
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

type Rough = { annualKwh: number; meter: MeterBills | null }

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
  const known = remember(memory, 'sizes', key, () => new Map<number, Rough>()).value
  const roughOf = (panels: number): Rough => {
    const rough = known.get(panels) ?? {
      annualKwh: sumOf(roof.value.preview(panels)) / 1000,
      meter: null,
    }
    known.set(panels, rough)
    return rough
  }
  const quoteOf = (panels: number) =>
    systemPrice(powerOf(panels, data), data.priceBook, inputs.adders, inputs.battery)
  const moneyOf = (panels: number) => {
    const rough = roughOf(panels)
    rough.meter ??= billsOf(home, panels)
    const firstYearKwh = given('annualEnergy', rough.annualKwh, 'kWh')
    const system = { kwDc: powerOf(panels, data), firstYearKwh, quote: quoteOf(panels) }
    return moneyAhead(inputs, data, { ...system, meter: rough.meter }).figures
  }
  return (panels) => {
    let money: ReturnType<typeof moneyOf> | null = null
    return {
      panels,
      get costCents() {
        return quoteOf(panels).totalCents
      },
      get annualKwh() {
        return roughOf(panels).annualKwh
      },
      get paybackYears() {
        return (money ??= moneyOf(panels)).paybackYears
      },
      get netPresentValueCents() {
        return (money ??= moneyOf(panels)).netPresentValueCents
      },
    }
  }
}

function billsOf({ roof, load, metering, inputs }: OpenHome, panels: number): MeterBills {
  const productionKwh = roof.value.preview(panels).map((watts) => watts / 1000)
  const home = { loadKwh: load.value, productionKwh }
  const { bills, wear } = meterYear(metering.value, home, inputs.battery)
  return { bills, wear }
}
