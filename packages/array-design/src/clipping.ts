/**
 * Share of a year's DC energy above an inverter's limit by DC/AC ratio, percent: mean over the 18
 * packaged stations of a south roof at 20 degrees with 14 % losses, computed with the PV model. A
 * hint only: at 1.4 it runs from 0.15 to 1.6 % by place, and several facings peak less together.
 */
const hints: readonly (readonly [ratio: number, pct: number])[] = [
  [1.15, 0],
  [1.2, 0.01],
  [1.25, 0.04],
  [1.3, 0.14],
  [1.35, 0.33],
  [1.4, 0.64],
  [1.5, 1.68],
  [1.6, 3.19],
  [1.7, 5.02],
  [1.8, 7],
  [2, 11.18],
]

/** The hint for a ratio, straight between the points and on beyond the last two, percent. */
export function clippingHintPct(dcAcRatio: number): number {
  const after = Math.max(
    1,
    hints.findIndex(([ratio]) => ratio >= dcAcRatio),
  )
  const right = dcAcRatio > (hints.at(-1)?.[0] ?? 0) ? hints.length - 1 : after
  const [r1, p1] = hints[right - 1] ?? [1, 0]
  const [r2, p2] = hints[right] ?? [1, 0]
  return Math.min(100, Math.max(0, p1 + ((p2 - p1) * (dcAcRatio - r1)) / (r2 - r1)))
}

/** One share of a unit's panels with its hourly DC power, W per kW. */
export type HourlyShare = { watts: number; dcPerKw: ArrayLike<number> }

/** The same from hourly power: what the inverter's limit cuts off, percent of the year's DC. */
export function clippedPct(shares: readonly HourlyShare[], limitDcW: number): number {
  const hours = Math.min(...shares.map(({ dcPerKw }) => dcPerKw.length))
  let [whole, cut] = [0, 0]
  for (let hour = 0; hour < hours; hour++) {
    let power = 0
    for (const { watts, dcPerKw } of shares) power += (watts / 1000) * (dcPerKw[hour] ?? 0)
    whole += power
    cut += Math.max(0, power - limitDcW)
  }
  return whole > 0 ? (100 * cut) / whole : 0
}
