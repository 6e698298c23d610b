import { type Layout, panelCount, type RoofPlane } from '@girasol/roof-layout'
import type { EstimateDetailLevel } from './computed.ts'
import type { EstimateMemory, TakenRoof } from './filled-roof.ts'
import { panelShade, type PlaneLight } from './panel-shade.ts'
import { type PanelSystem, planeYear, type PlaneYear, timesPower } from './plane-year.ts'
import type { PlaneFigures } from './result.ts'
import { rounded } from './shown.ts'
import { sumLedgers } from './sum-ledgers.ts'

/** A plane that panels may lie on, with what surrounds it. */
export type OpenPlane = {
  plane: RoofPlane
  /** `null`: nothing is drawn that shades. */
  light: PlaneLight | null
  /** A year of 1 kW without shade. */
  kilowatt: PlaneYear
}

/** How panels on planes are computed. */
export type PanelWork = {
  memory: EstimateMemory
  system: PanelSystem
  level: EstimateDetailLevel
}

/** The year of the used places of a plane, and the direct light they lose; `null` without panels. */
export function panelsYear(work: PanelWork, open: OpenPlane, layout: Layout) {
  const panels = layout.cells.filter(({ used }) => used)
  if (panels.length === 0) return null
  const { memory, system, level } = work
  const kwDc = (panels.length * system.module.watts) / 1000
  if (open.light === null) return { year: timesPower(open.kilowatt, kwDc), kwDc, shadePct: 0 }
  const shade = panelShade(memory, open.light, panels, level)
  const year = planeYear(memory, 'panels', open.plane, system, { kwDc, shade })
  return { year, kwDc, shadePct: shade.value.annualBeamLossPct }
}

/** The used places of all planes as they are built. `none` is the ledger of no panels. */
export function takePanels(
  work: PanelWork,
  planes: readonly OpenPlane[],
  layouts: Layout[],
  none: TakenRoof['ledger'],
): TakenRoof {
  const taken = planes.map((open, index) => takePlane(work, open, layouts[index], none))
  const hourlyAcW = new Float64Array(8760)
  for (const { hours } of taken) {
    hours?.forEach((watts, hour) => {
      hourlyAcW[hour] = (hourlyAcW[hour] ?? 0) + watts
    })
  }
  const ledgers = taken.map(({ ledger }) => ledger)
  const panels = layouts.reduce((sum, layout) => sum + panelCount(layout), 0)
  return {
    layouts,
    planes: taken.map(({ figures }) => figures),
    kwDc: rounded((panels * work.system.module.watts) / 1000, 3),
    hourlyAcW,
    dcPerKw: taken.map(({ dcPerKw }) => dcPerKw),
    ledgers,
    ledger: sumLedgers(ledgers, none),
  }
}

type TakenPlane = {
  figures: PlaneFigures
  hours: Float64Array | null
  dcPerKw: Float64Array
  ledger: TakenRoof['ledger']
}

function takePlane(
  work: PanelWork,
  open: OpenPlane,
  layout: Layout | undefined,
  none: TakenRoof['ledger'],
): TakenPlane {
  const { plane, kilowatt } = open
  const built = layout === undefined ? null : panelsYear(work, open, layout)
  if (layout === undefined || built === null) {
    return {
      figures: { id: plane.id, panels: 0, kwDc: 0, annualKwh: 0, shadePct: 0 },
      hours: null,
      dcPerKw: kilowatt.hourlyDcW,
      ledger: none,
    }
  }
  const { year, kwDc, shadePct } = built
  return {
    figures: {
      id: plane.id,
      panels: panelCount(layout),
      kwDc: rounded(kwDc, 3),
      annualKwh: rounded(year.annualKwh, 1),
      shadePct: rounded(shadePct, 1),
    },
    hours: year.hourlyAcW,
    dcPerKw: year.hourlyDcW.map((watts) => watts / kwDc),
    ledger: year.ledger,
  }
}
