import type { ArrayDesign, DesignLosses, PlaneShare } from './array-design.ts'
import { clippedPct, clippingHintPct } from './clipping.ts'
import { type DesignInput, defaultWeights } from './design-input.ts'
import type { InverterRating } from './ratings.ts'

/** Panels behind one inverter. */
export type UnitLoad = { planes: PlaneShare[]; dcW: number }

/**
 * Clipping of all inverters together, percent: by the hour when every plane has its hours, else
 * the hint of each one's ratio.
 */
export function clippingOf(
  input: DesignInput,
  inverter: InverterRating,
  units: readonly UnitLoad[],
): Pick<ArrayDesign, 'clippingFrom'> & { clippingPct: number } {
  const hours = new Map(input.planes.map(({ id, dcPerKw }) => [id, dcPerKw]))
  const dcW = units.reduce((sum, unit) => sum + unit.dcW, 0)
  const exact = input.planes.every(({ panels, dcPerKw }) => panels === 0 || dcPerKw !== undefined)
  const lost = units.reduce((sum, unit) => {
    if (unit.dcW === 0) return sum
    const shares = unit.planes.map(({ planeId, panels }) => ({
      watts: panels * input.module.watts,
      dcPerKw: hours.get(planeId) ?? [],
    }))
    const limitW = inverter.acW / (inverter.efficiencyPct / 100)
    const pct = exact ? clippedPct(shares, limitW) : clippingHintPct(unit.dcW / inverter.acW)
    return sum + unit.dcW * pct
  }, 0)
  return { clippingFrom: exact ? 'hours' : 'ratio', clippingPct: dcW > 0 ? lost / dcW : 0 }
}

/**
 * What strings lose to shade beyond the light itself: one shaded panel holds back its string.
 * Panel-level conversion recovers 34 to 42 % of what a string loses to shade (MacAlpine and
 * Brandemuehl, University of Colorado); with 38 %, a string loses 0.38 / 0.62 on top of the light.
 */
export function stringShadePct(input: DesignInput): number {
  const panels = input.planes.reduce((sum, plane) => sum + plane.panels, 0)
  const light = input.planes.reduce(
    (sum, { panels, shadePct }) => sum + panels * (shadePct ?? 0),
    0,
  )
  const taken = panels > 0 ? light / panels : 0
  return Math.min(100 - taken, taken * (0.38 / 0.62))
}

/** Equipment and lost watts in one sum, cents. */
export function scoreOf(
  input: DesignInput,
  inverter: InverterRating,
  units: number,
  dcW: number,
  losses: DesignLosses,
): Pick<ArrayDesign, 'equipmentCents' | 'scoreCents'> {
  const weights = input.weights ?? defaultWeights
  const equipment =
    inverter.kind === 'micro'
      ? units * inverter.acW * weights.microCentsPerAcWatt
      : units * (inverter.acW * weights.stringCentsPerAcWatt + weights.stringCentsPerUnit)
  const panels = input.planes.reduce((sum, plane) => sum + plane.panels, 0)
  const lostPct = losses.clippingPct + losses.currentPct + losses.shadePct
  const unusable = 100 - inverter.efficiencyPct
  const lostW = panels * input.module.watts - dcW * (1 - Math.min(100, lostPct + unusable) / 100)
  const equipmentCents = Math.round(equipment)
  return {
    equipmentCents,
    scoreCents: equipmentCents + Math.round(lostW * weights.panelCentsPerWatt),
  }
}

/** What the planes have that a design does not serve. */
export function leftOverOf(left: ReadonlyMap<string, number>): PlaneShare[] {
  return [...left].flatMap(([planeId, panels]) => (panels > 0 ? [{ planeId, panels }] : []))
}
