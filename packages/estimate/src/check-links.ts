import { type CheckedSystem, type PlaneCheck, pvgisChecks, pvwattsChecks } from '@girasol/economics'
import { combineLosses } from '@girasol/pv-model'
import type { TakenRoof } from './filled-roof.ts'
import type { EstimateData, EstimateInputs } from './inputs.ts'
import { namedLosses } from './system-losses.ts'

/** More than that neither calculator takes, percent. */
const mostLossesPct = 99

/**
 * The same system in the two public calculators, one link a plane. Neither knows what is drawn
 * around the roof: a plane's own shade stands among its losses.
 */
export function checkLinks(
  inputs: EstimateInputs,
  { module }: Pick<EstimateData, 'module'>,
  taken: TakenRoof,
): { pvwatts: PlaneCheck[]; pvgis: PlaneCheck[] } {
  const systems = taken.planes.map((plane, index): CheckedSystem => {
    const lying = inputs.roof.planes[index]
    const side = {
      id: plane.id,
      kwDc: plane.kwDc,
      tiltDeg: lying?.pitchDeg ?? 0,
      azimuthDeg: lying?.azimuthDeg ?? 0,
    }
    return {
      latitude: inputs.place.latitude,
      longitude: inputs.place.longitude,
      planes: [side],
      moduleType: module.moduleType,
      lossesPct: lossesOf(inputs, plane.shadePct),
      dcAcRatio: inputs.assumptions.dcAcRatio,
      inverterEfficiencyPct: inputs.assumptions.inverterEfficiencyPct,
    }
  })
  return { pvwatts: systems.flatMap(pvwattsChecks), pvgis: systems.flatMap(pvgisChecks) }
}

function lossesOf(inputs: EstimateInputs, shadePct: number): number {
  const own = namedLosses(inputs).map(({ pct }) => pct)
  return Math.min(mostLossesPct, combineLosses([...own, shadePct]))
}
