/** Why another calculator may answer differently, and by how much where that is known. */
export type ModelDifference = {
  tool: 'pvwatts' | 'pvgis'
  code: string
  /** Largest known effect on the year, percent; `null` where nobody has measured it for us. */
  upToPct: number | null
  source: string
}

/** Differences between our model and the two calculators; texts say each in words. */
export const modelDifferences: readonly ModelDifference[] = [
  {
    tool: 'pvwatts',
    code: 'otherWeatherYears',
    upToPct: 10,
    source: 'developer.nlr.gov issue 174',
  },
  {
    tool: 'pvwatts',
    code: 'nearestStation',
    upToPct: null,
    source: 'weather stations of this product',
  },
  { tool: 'pvwatts', code: 'inverterAtLeast90', upToPct: null, source: 'PVWatts v8 API, inv_eff' },
  { tool: 'pvgis', code: 'manyYearsMean', upToPct: null, source: 'PVGIS 5.3 documentation' },
  { tool: 'pvgis', code: 'otherModel', upToPct: null, source: 'PVGIS 5.3 documentation' },
  { tool: 'pvgis', code: 'noClipping', upToPct: null, source: 'PVGIS 5.3 documentation' },
  { tool: 'pvgis', code: 'terrainHorizon', upToPct: null, source: 'PVGIS 5.3 documentation' },
]

/** Ours over theirs, percent: positive when ours is more; `null` when theirs is nothing. */
export function differencePct(oursKwh: number, theirsKwh: number): number | null {
  return theirsKwh > 0 ? (oursKwh / theirsKwh - 1) * 100 : null
}
