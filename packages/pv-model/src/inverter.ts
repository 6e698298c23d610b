/** An inverter as PVWatts v8 sees it: Sandia form without voltage terms and night consumption. */
export type Inverter = { acRatedW: number; dcRatedW: number; startW: number }

/**
 * Sizes the inverter for a DC nameplate power in W. The start-up power is what the engine really
 * uses: its residential tiers compare watts with kilowatts, so 1 kW and more takes 0.004931.
 */
export function sizeInverter(dcW: number, dcAcRatio: number, efficiencyPct: number): Inverter {
  const acRatedW = dcW / dcAcRatio
  const tier = dcW < 10 ? 0.002246 : dcW < 1000 ? 0.002478 : 0.004931
  return { acRatedW, dcRatedW: acRatedW / (efficiencyPct / 100), startW: tier * acRatedW }
}

/** AC power for a DC power, W: zero below start-up, never above the rating (clipping). */
export function acPower(inverter: Inverter, dcW: number): number {
  return Math.min(inverter.acRatedW, unclippedPower(inverter, dcW))
}

/** The same as if the inverter had no upper limit, W. */
export function unclippedPower({ acRatedW, dcRatedW, startW }: Inverter, dcW: number): number {
  return dcW <= startW ? 0 : (acRatedW * (dcW - startW)) / (dcRatedW - startW)
}
