type Band = { lowCents: number; highCents: number; totalCents: number; nationalTotalCents: number }

/** Places amounts on a line of a width: all of the band and both prices, with a tenth to spare. */
export function bandScale(band: Band, width: number): (cents: number) => number {
  const amounts = [band.lowCents, band.highCents, band.totalCents, band.nationalTotalCents]
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)]
  const spare = (most - least) * 0.1
  const span = most - least + 2 * spare
  return (cents) => (span > 0 ? ((cents - least + spare) / span) * width : width / 2)
}
