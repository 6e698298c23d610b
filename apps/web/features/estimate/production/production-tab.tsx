'use client'

import type { EstimateResult } from '@girasol/contract'
import type { YearHours } from '../worker-messages.ts'
import { DayCurve } from './day-curve.tsx'
import { HeatMap } from './heat-map.tsx'
import { LossTable } from './loss-table.tsx'
import { MonthBars } from './month-bars.tsx'
import { SpreadCard } from './spread-card.tsx'

/** When the roof makes power and when the home uses it, what is lost on the way and how sure that is. */
export function ProductionTab({
  result,
  hours,
}: {
  result: EstimateResult
  hours: YearHours | null
}) {
  return (
    <>
      <MonthBars result={result} />
      {hours ? (
        <>
          <HeatMap hours={hours} />
          <DayCurve hours={hours} />
        </>
      ) : null}
      {result.panels > 0 ? (
        <>
          <LossTable result={result} />
          <SpreadCard result={result} />
        </>
      ) : null}
    </>
  )
}
