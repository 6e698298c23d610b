/** Combined percent of several losses that act one after another: 1 - product(1 - each). */
export function combineLosses(percents: readonly number[]): number {
  return (1 - percents.reduce((left, percent) => left * (1 - percent / 100), 1)) * 100
}
