import type { ArrayPlane, SystemLoss } from './array-plane.ts'

/** Combined percent of several losses that act one after another: 1 - product(1 - each). */
export function combineLosses(percents: readonly number[]): number {
  return (1 - percents.reduce((left, percent) => left * (1 - percent / 100), 1)) * 100
}

/** A plane's losses before the inverter as a list: a single figure is named `system`. */
export function systemLosses({ losses }: Pick<ArrayPlane, 'losses'>): readonly SystemLoss[] {
  return typeof losses === 'number' ? [{ name: 'system', pct: losses }] : losses
}
