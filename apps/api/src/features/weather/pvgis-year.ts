import { decodeWeather, encodeWeather, type Weather, WeatherError } from '@girasol/pv-model'
import { z } from 'zod'
import { WeatherSourceFailed } from './weather-source.ts'

const hoursPerYear = 8760
const pascalPerMbar = 100

const hour = z.object({
  'time(UTC)': z.string().regex(/^\d{8}:\d{4}$/),
  T2m: z.number(),
  'Gb(n)': z.number(),
  'Gd(h)': z.number(),
  WS10m: z.number(),
  SP: z.number(),
})
type Hour = z.output<typeof hour>

const answer = z.object({
  inputs: z.object({
    location: z.object({
      latitude: z.number(),
      longitude: z.number(),
      elevation: z.number(),
      irradiance_time_offset: z.number().min(0).max(1).optional(),
    }),
    meteo_data: z.object({ radiation_db: z.string().max(60) }).optional(),
  }),
  outputs: z.object({
    months_selected: z
      .array(z.object({ month: z.int().min(1).max(12), year: z.int().min(1900).max(2200) }))
      .length(12),
    tmy_hourly: z.array(hour).length(hoursPerYear),
  }),
})

/**
 * A weather year from the JSON of PVGIS' tool `tmy`: hours of UTC, moved to the standard time of the
 * place's meridian. Light holds at the minute at which the satellite looked (`irradiance_time_offset`);
 * where that is not told, at the full hour. Throws `WeatherSourceFailed`.
 */
export function pvgisYear(text: string): Weather {
  const { inputs, outputs } = parsed(text)
  const hours = outputs.tmy_hourly
  if (!inOrder(hours)) throw new WeatherSourceFailed('pvgis', 'hours out of order')
  const { latitude, longitude, elevation, irradiance_time_offset: offset = 0 } = inputs.location
  const zone = Math.round(longitude / 15)
  const column = (name: Exclude<keyof Hour, 'time(UTC)'>, divisor = 1) =>
    Float64Array.from({ length: hoursPerYear }, (_, local) => {
      const utc = (local - zone + hoursPerYear) % hoursPerYear
      return (hours[utc]?.[name] ?? 0) / divisor
    })
  return checked({
    station: {
      source: inputs.meteo_data?.radiation_db ?? 'PVGIS',
      stationId: 'pvgis',
      name: 'PVGIS',
      state: '',
      country: '',
      latitude,
      longitude,
      utcOffsetHours: zone,
      elevationM: elevation,
    },
    minute: Math.min(59, Math.round(offset * 60)),
    monthYears: outputs.months_selected
      .toSorted((a, b) => a.month - b.month)
      .map(({ year }) => year),
    dni: column('Gb(n)'),
    dhi: column('Gd(h)'),
    temperature: column('T2m'),
    wind: column('WS10m'),
    pressure: column('SP', pascalPerMbar),
    albedo: null,
    snowDepth: null,
  })
}

function parsed(text: string) {
  try {
    return answer.parse(JSON.parse(text))
  } catch {
    throw new WeatherSourceFailed('pvgis', 'not the documented form')
  }
}

/** Month, day and hour of each row, whatever its year; 29 February never comes. */
function inOrder(hours: readonly Hour[]): boolean {
  const stamps = hours.map(({ 'time(UTC)': time }) => time.slice(4, 11))
  const rising = stamps.every((stamp, index) => index === 0 || stamp > (stamps[index - 1] ?? ''))
  return rising && !stamps.some((stamp) => stamp.startsWith('0229'))
}

/** Through the packed form and back: its checks of ranges hold for every column. */
function checked(weather: Weather): Weather {
  try {
    return decodeWeather(encodeWeather(weather))
  } catch (error) {
    if (error instanceof WeatherError) throw new WeatherSourceFailed('pvgis', error.code)
    throw error
  }
}
