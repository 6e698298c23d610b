import { avoidedCo2, judgeSystem, type PanelAnswer, type PanelChoice } from '@girasol/economics'
import { arrayOfRoof } from './array-of-roof.ts'
import type { EstimateDetailLevel } from './computed.ts'
import { energyTree } from './energy-tree.ts'
import { fillRoof } from './fill-roof.ts'
import type { EstimateMemory, FilledRoof, TakenRoof } from './filled-roof.ts'
import type { HomeEstimate } from './home-estimate.ts'
import { homeLoad } from './home-load.ts'
import { sumOf } from './hours.ts'
import type { EstimateData, EstimateInputs } from './inputs.ts'
import { judge } from './judgement.ts'
import { meterYear } from './meter-year.ts'
import { meteringOf } from './metering.ts'
import { type MoneyAhead, moneyAhead } from './money-ahead.ts'
import { type OpenHome, panelOptions, powerOf } from './panel-options.ts'
import { pickPanels } from './panel-wish.ts'
import { type Kept, remember } from './remember.ts'
import { shownYears } from './shown.ts'
import { systemPrice } from './system-price.ts'

/** From inputs to everything that is known of the home, before it is rounded for showing. */
export function estimateHome(
  memory: EstimateMemory,
  inputs: EstimateInputs,
  data: EstimateData,
  level: EstimateDetailLevel,
): HomeEstimate {
  const roof = roofOf(memory, inputs, data, level)
  const load = loadOf(memory, inputs)
  const metering = meteringKept(memory, inputs)
  const home = { memory, inputs, data, roof, load, metering }
  const { wish } = inputs.panels
  const picked = pickPanels(wish, roof.value.mostPanels, sumOf(load.value), panelOptions(home))
  return builtHome(home, picked)
}

function builtHome(home: OpenHome, wished: PanelAnswer): HomeEstimate {
  const { memory, inputs, data, load, metering, roof } = home
  const picked = enough(home, wished)
  const { panels } = picked
  const taken = takenOf(home, panels)
  const battery = panels === 0 ? null : inputs.battery
  const key = [taken.mark, load.mark, metering.mark, battery]
  const meter = remember(memory, 'meter', key, () =>
    meterYear(metering.value, { loadKwh: load.value, productionKwh: madeBy(taken.value) }, battery),
  ).value
  const kwDc = powerOf(panels, data)
  const firstYearKwh = energyTree(taken.value.planes, taken.value.ledgers, data.station)
  const annualKwh = firstYearKwh.value
  const quote = systemPrice(kwDc, data.priceBook, inputs.adders, battery)
  const money = moneyAhead(inputs, data, { kwDc, firstYearKwh, quote, meter })
  return {
    inputs,
    data,
    roof: roof.value,
    panels,
    taken: taken.value,
    loadKwh: load.value,
    metering: metering.value,
    meter,
    annualKwh,
    quote,
    money,
    choice: choiceOf(picked, money),
    design: designOf(home, taken),
    co2: data.co2Factors === null ? null : avoidedCo2(taken.value.hourlyAcW, data.co2Factors),
    judgement: judge({
      panels,
      mostPanels: roof.value.mostPanels,
      kwDc,
      annualKwh,
      loadKwh: load.value,
      tariff: inputs.tariff,
      meter,
      figures: money.figures,
    }),
  }
}

/** Judged by the payback as it is shown, like the verdict: the two never contradict each other. */
function choiceOf({ panels, reasons }: PanelAnswer, { figures }: MoneyAhead): PanelChoice {
  if (panels === 0) return { build: false, reasons }
  const paybackYears = shownYears(figures.paybackYears)
  const judged = judgeSystem({ ...figures, paybackYears })
  return { build: judged.build, reasons: [...reasons, ...judged.reasons] }
}

function takenOf({ memory, roof }: OpenHome, panels: number): Kept<TakenRoof> {
  return remember(memory, 'taken', [roof.mark, panels], () => roof.value.take(panels))
}

/** Panels that cover the use by the quick preview do so when they are looked at one by one, too. */
function enough(home: OpenHome, picked: PanelAnswer): PanelAnswer {
  if (!picked.reasons.includes('coversUse')) return picked
  const use = sumOf(home.load.value)
  const covers = (panels: number) => sumOf(takenOf(home, panels).value.hourlyAcW) / 1000 >= use
  let { panels } = picked
  while (!covers(panels)) {
    if (panels === home.roof.value.mostPanels) return { panels, reasons: ['roofTooSmallForUse'] }
    panels++
  }
  return { ...picked, panels }
}

function roofOf(
  memory: EstimateMemory,
  inputs: EstimateInputs,
  { module }: EstimateData,
  level: EstimateDetailLevel,
): Kept<FilledRoof> {
  const { latitude, longitude, state } = inputs.place
  const { degradationPctPerYear: _, escalationPctPerYear: __, ...losses } = inputs.assumptions
  const { roof, surroundings } = inputs
  const place = [latitude, longitude, state]
  const key = [roof, surroundings, inputs.panels.removed, place, losses, module, level]
  return remember(memory, 'roof', key, () => fillRoof(memory, inputs, module, level))
}

function loadOf(memory: EstimateMemory, { use, place }: EstimateInputs): Kept<Float64Array> {
  return remember(memory, 'load', [use, place.latitude, place.longitude], () =>
    homeLoad(use, place, memory.site.weather.temperature),
  )
}

function meteringKept(memory: EstimateMemory, { tariff, place }: EstimateInputs) {
  return remember(memory, 'metering', [tariff, place.timeZone], () =>
    meteringOf(tariff, place.timeZone),
  )
}

function madeBy({ hourlyAcW }: TakenRoof): Float64Array {
  return hourlyAcW.map((watts) => watts / 1000)
}

function designOf({ memory, inputs, data }: OpenHome, taken: Kept<TakenRoof>) {
  const { moduleRating, inverters } = data
  return remember(memory, 'design', [taken.mark, moduleRating, inverters], () =>
    arrayOfRoof(inputs.roof, taken.value, data, memory.site.weather.temperature),
  ).value
}
