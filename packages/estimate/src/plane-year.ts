import type { PlaneShade } from '@girasol/near-shade'
import {
  type LossLedger,
  type PanelModule,
  type PlaneYield,
  simulatePlane,
  type SystemLoss,
} from '@girasol/pv-model'
import type { RoofPlane } from '@girasol/roof-layout'
import type { EstimateMemory } from './filled-roof.ts'
import type { EstimateAssumptions } from './inputs.ts'
import { type Kept, remember } from './remember.ts'

/** A year of a plane with its hours and its losses by name. */
export type PlaneYear = {
  annualKwh: number
  hourlyAcW: Float64Array
  hourlyDcW: Float64Array
  ledger: LossLedger
}

/** What the panels of a roof are and how much of their power is lost on the way. */
export type PanelSystem = {
  module: PanelModule
  losses: readonly SystemLoss[]
  inverter: Pick<EstimateAssumptions, 'dcAcRatio' | 'inverterEfficiencyPct'>
}

/** The year of so many kW on a plane. Throws `PvModelError`. */
export function planeYear(
  memory: EstimateMemory,
  part: string,
  plane: Pick<RoofPlane, 'id' | 'pitchDeg' | 'azimuthDeg'>,
  { module, losses, inverter }: PanelSystem,
  { kwDc, shade }: { kwDc: number; shade: Kept<PlaneShade> | null },
): PlaneYear {
  const array = {
    kwDc,
    tiltDeg: plane.pitchDeg,
    azimuthDeg: plane.azimuthDeg,
    mounting: 'roof' as const,
    moduleType: module.moduleType,
    losses,
    ...inverter,
  }
  const key = [array, shade?.mark ?? null]
  return remember(memory, `${part}.${plane.id}`, key, () => {
    const outside = shade && {
      sunTable: shade.value.beamLoss,
      skyPct: shade.value.diffuseLossPct,
    }
    const wanted = { hourly: true, ledger: true }
    return whole(simulatePlane(memory.site, { ...array, shade: outside ?? undefined }, wanted))
  }).value
}

function whole({ annualKwh, hourlyAcW, hourlyDcW, ledger }: PlaneYield): PlaneYear {
  if (hourlyAcW === undefined || hourlyDcW === undefined || ledger === undefined) {
    throw new Error('the model gives what it is asked for')
  }
  return { annualKwh, hourlyAcW, hourlyDcW, ledger }
}

/** The year of so many kilowatts from that of one: without shade all of it grows with the power. */
export function timesPower(kilowatt: PlaneYear, kwDc: number): PlaneYear {
  const { nominalKwh, lines, deliveredKwh } = kilowatt.ledger
  const times = (months: readonly number[]) => months.map((kwh) => kwh * kwDc)
  return {
    annualKwh: kilowatt.annualKwh * kwDc,
    hourlyAcW: kilowatt.hourlyAcW.map((watts) => watts * kwDc),
    hourlyDcW: kilowatt.hourlyDcW.map((watts) => watts * kwDc),
    ledger: {
      nominalKwh: times(nominalKwh),
      lines: lines.map(({ name, kwh }) => ({ name, kwh: times(kwh) })),
      deliveredKwh: times(deliveredKwh),
    },
  }
}
