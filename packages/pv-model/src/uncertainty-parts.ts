/** How well a part is known: counted from data here, taken from a publication, or our own guess. */
export type Basis = 'measured' | 'published' | 'assumed'

export type PartName =
  /** One year's weather against the typical year's. */
  | 'weatherYears'
  /** The weather data against the true long-term sun. */
  | 'weatherData'
  /** From level light to light on the plane. */
  | 'planeLight'
  /** Modules against their rating. */
  | 'moduleRating'
  | 'soiling'
  | 'snow'
  /** Everything else that is lost or modelled: wiring, mismatch, heat, inverter, downtime. */
  | 'otherLosses'

/** Where a part comes from: the sky, the computation, or what is lost on the way. */
export type PartGroup = 'weather' | 'model' | 'losses'

/** One cause of a year's yield not being what was computed: a standard deviation in percent of the yield. */
export type UncertaintyPart = {
  name: PartName
  group: PartGroup
  sdPct: number
  basis: Basis
  source: string
}

/**
 * What one roof yields in each of 18 real years: 5 kW, 20 degrees to the south, at 38.93 N 122.30 W
 * (California). The only place with many years that is packaged; other climates vary more or less.
 */
export const yieldOfYears = {
  firstYear: 1998,
  kwh: [
    7317.9, 8360.1, 7898.7, 8149.5, 8517.1, 8154.2, 8408, 7995.4, 7931.6, 8588.3, 8512, 8335.5,
    7822.3, 8322.3, 8221.3, 8817.9, 8089.4, 8401.6,
  ],
  source:
    'NSRDB PSM half-hourly years 1998-2015 at 38.93 N 122.30 W, computed with the PVWatts v8 engine (ssc 308)',
} as const

const thevenard =
  'Thevenard and Pelland 2013, Estimating the uncertainty in long-term photovoltaic yield predictions, Solar Energy 91'

/**
 * The parts of a case study of a system in Toronto (same publication); there year-to-year weather is
 * 3.9 % and all of them, simulated together, 8.7 % in the first year. That they hold for a roof
 * elsewhere is our assumption; each is a line that can be changed.
 */
export const publishedParts: readonly UncertaintyPart[] = [
  { name: 'weatherData', group: 'weather', sdPct: 5, basis: 'published', source: thevenard },
  { name: 'planeLight', group: 'model', sdPct: 3, basis: 'published', source: thevenard },
  { name: 'moduleRating', group: 'model', sdPct: 3, basis: 'published', source: thevenard },
  { name: 'soiling', group: 'losses', sdPct: 2, basis: 'published', source: thevenard },
  { name: 'snow', group: 'losses', sdPct: 1.5, basis: 'published', source: thevenard },
  { name: 'otherLosses', group: 'losses', sdPct: 5, basis: 'published', source: thevenard },
]
