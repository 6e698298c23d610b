import { homeLoad, type EstimatePlace, type HomeUse } from '@girasol/estimate'
import { monthHourMeans } from './meter-profile.ts'

/** Mean days of winter and summer: kW in each hour of the day. */
export type DayShape = { winter: number[]; summer: number[] }

/**
 * The home's own use and its car in mean days of January and July; a heat pump follows the weather
 * and is not in it. `null` where the use has no shape or the car is never full.
 */
export function dayShape(
  use: HomeUse,
  place: Pick<EstimatePlace, 'latitude' | 'longitude'>,
): DayShape | null {
  try {
    const means = monthHourMeans(homeLoad({ ...use, heatPumpKwh: 0 }, place, []))
    return { winter: means[0] ?? [], summer: means[6] ?? [] }
  } catch {
    return null
  }
}
