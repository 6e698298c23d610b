/** Where a weather record was taken; longitude is positive towards the east. */
export type WeatherStation = {
  source: string
  stationId: string
  name: string
  state: string
  country: string
  latitude: number
  longitude: number
  /** Hours ahead of UTC of the file's clock: standard time, never daylight saving. */
  utcOffsetHours: number
  elevationM: number
}

/** One typical year: 8760 hours (no 29 February), one column per quantity. */
export type Weather = {
  station: WeatherStation
  /** `null`: values are averages over [H, H+1). A number: values hold at that minute of the hour. */
  minute: number | null
  /** The calendar year each of the twelve months was taken from. */
  monthYears: readonly number[]
  /** Direct normal irradiance, W/m2. */
  dni: Float64Array
  /** Diffuse horizontal irradiance, W/m2. */
  dhi: Float64Array
  /** Dry-bulb temperature, degrees Celsius. */
  temperature: Float64Array
  /** Wind speed, m/s. */
  wind: Float64Array
  /** Station pressure, mbar. */
  pressure: Float64Array
  /** Ground albedo 0..1; values outside (0, 1) mean "not measured". */
  albedo: Float64Array | null
  /** Snow depth, cm. */
  snowDepth: Float64Array | null
}

export const hoursPerYear = 8760

export const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Month (0..11) of each of the 365 days. */
export const monthOfDay: Uint8Array = Uint8Array.from(
  daysInMonth.flatMap((days, month) => Array.from({ length: days }, () => month)),
)
