import { checkRange, DesignError } from './design-error.ts'

/** The temperatures a design must bear, C, in the air; and where they are from. */
export type SiteExtremes = { coldC: number; hotC: number; from: 'record' | 'typicalYear' }

/**
 * Lowest and highest hour of a weather file (dry bulb, C). A typical year holds no record cold:
 * NEC 690.7 points to ASHRAE's mean of the yearly minima; give that as `record` where it is known.
 * @throws DesignError `empty`, `notFinite`, `outOfRange` on `temperature`
 */
export function siteExtremes(temperature: ArrayLike<number>): SiteExtremes {
  if (temperature.length === 0) throw new DesignError('empty', 'temperature')
  let coldC = Infinity
  let hotC = -Infinity
  for (let hour = 0; hour < temperature.length; hour++) {
    const celsius = temperature[hour] ?? Number.NaN
    checkRange(celsius, -80, 65, 'temperature', hour)
    coldC = Math.min(coldC, celsius)
    hotC = Math.max(hotC, celsius)
  }
  return { coldC, hotC, from: 'typicalYear' }
}
