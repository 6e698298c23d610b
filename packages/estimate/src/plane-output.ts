import { combineLosses, type PanelModule, simulatePlane, type Site } from '@girasol/pv-model'
import type { EstimateAssumptions, EstimateInputs, RoofPlane } from './inputs.ts'
import { packPanels } from './pack-panels.ts'

/** A plane with its panels and what they make in the typical year. */
export type PlaneOutput = {
  id: string
  panels: number
  kwDc: number
  /** AC power of each of the 8760 hours, W. */
  hourlyAcW: Float64Array
}

type Candidate = { plane: RoofPlane; fits: number; kwhPerKw: number; hourlyPerKw: Float64Array }

/**
 * Fills the planes, the sunniest first, until the panel limit is reached; planes come back in the
 * order they were given. Output is proportional to power (each plane has its own inverter of the
 * given DC/AC ratio), so one kilowatt of each plane is simulated and scaled.
 */
export function planeOutputs(
  site: Site,
  inputs: Pick<EstimateInputs, 'planes' | 'panelLimit' | 'assumptions'>,
  module: PanelModule,
): PlaneOutput[] {
  const candidates = inputs.planes.map((plane) =>
    candidate(site, plane, inputs.assumptions, module),
  )
  const counts = shareOut(candidates, inputs.panelLimit ?? Infinity)
  return candidates.map(({ plane, hourlyPerKw }, index) => {
    const panels = counts[index] ?? 0
    const kwDc = (panels * module.watts) / 1000
    return { id: plane.id, panels, kwDc, hourlyAcW: hourlyPerKw.map((watts) => watts * kwDc) }
  })
}

function candidate(
  site: Site,
  plane: RoofPlane,
  assumptions: EstimateAssumptions,
  module: PanelModule,
): Candidate {
  const year = simulatePlane(
    site,
    {
      kwDc: 1,
      tiltDeg: plane.pitchDeg,
      azimuthDeg: plane.azimuthDeg,
      mounting: 'roof',
      moduleType: module.moduleType,
      losses: systemLosses(assumptions),
      dcAcRatio: assumptions.dcAcRatio,
      inverterEfficiencyPct: assumptions.inverterEfficiencyPct,
    },
    { hourly: true },
  )
  const fits = packPanels(plane, module, assumptions.setbackM).panels
  return {
    plane,
    fits,
    kwhPerKw: year.annualKwh,
    hourlyPerKw: year.hourlyAcW ?? new Float64Array(),
  }
}

/** The nine losses of an estimate taken together, percent. */
export function systemLosses(a: EstimateAssumptions): number {
  return combineLosses([
    a.soilingPct,
    a.shadingPct,
    a.snowPct,
    a.mismatchPct,
    a.wiringPct,
    a.connectionsPct,
    a.lightInducedPct,
    a.nameplatePct,
    a.availabilityPct,
  ])
}

function shareOut(candidates: readonly Candidate[], limit: number): number[] {
  const counts = candidates.map(() => 0)
  const sunniestFirst = candidates
    .map((_, index) => index)
    .toSorted((a, b) => (candidates[b]?.kwhPerKw ?? 0) - (candidates[a]?.kwhPerKw ?? 0) || a - b)
  let left = limit
  for (const index of sunniestFirst) {
    counts[index] = Math.min(left, candidates[index]?.fits ?? 0)
    left -= counts[index] ?? 0
  }
  return counts
}
