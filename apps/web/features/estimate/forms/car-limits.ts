/** What a charger can give in a year, whole kWh; a car that takes more could never be filled. */
export function mostCarKwh(powerKw: number): number {
  return Math.min(20_000, Math.floor(powerKw * 24 * 365))
}
