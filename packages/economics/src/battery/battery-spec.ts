import { within } from '../bad-input.ts'

/** A home battery behind an inverter of its own; energies and powers on the AC side. */
export type BatterySpec = {
  /** Usable when new. */
  capacityKwh: number
  /** Most it charges or discharges with. */
  powerKw: number
  /** Energy out per energy in, 0..1, shared alike between both ways. */
  roundTrip: number
  /** Share of the capacity kept for outages, 0..1; the year begins there. */
  reserveShare: number
  /** Loss of capacity, percent of the new one: by the calendar, and by each full discharge. */
  fadePctPerYear: number
  fadePctPerCycle: number
}

/**
 * 13.5 kWh, 5 kW, 90 % round trip: figures published for the most common home battery in the US
 * (Tesla Powerwall 2). Its warranty is 70 % after ten years of daily use, which is taken as half by
 * age and half by use: an assumption, somewhat hard on the battery.
 */
export const usualBattery: BatterySpec = {
  capacityKwh: 13.5,
  powerKw: 5,
  roundTrip: 0.9,
  reserveShare: 0.2,
  fadePctPerYear: 1.5,
  fadePctPerCycle: 0.0041,
}

/** Throws `numberOutOfRange` (field) unless the battery can be one. */
export function checkBattery(spec: BatterySpec): BatterySpec {
  within('capacityKwh', spec.capacityKwh, 0, 1000)
  within('powerKw', spec.powerKw, 0, 1000)
  within('roundTrip', spec.roundTrip, 0.3, 1)
  within('reserveShare', spec.reserveShare, 0, 1)
  within('fadePctPerYear', spec.fadePctPerYear, 0, 100)
  within('fadePctPerCycle', spec.fadePctPerCycle, 0, 100)
  return spec
}

/** The battery after some years and full discharges: less capacity, never below 0. */
export function wornBattery(spec: BatterySpec, years: number, cycles: number): BatterySpec {
  checkBattery(spec)
  within('years', years, 0, 100)
  within('cycles', cycles, 0, 1e6)
  const lost = (spec.fadePctPerYear * years + spec.fadePctPerCycle * cycles) / 100
  return { ...spec, capacityKwh: spec.capacityKwh * Math.max(0, 1 - lost) }
}
