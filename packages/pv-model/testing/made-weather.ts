import type { Weather, WeatherStation } from '../src/index.ts'

const column = (value: (hour: number) => number) =>
  Float64Array.from({ length: 8760 }, (_, hour) => value(hour))

/** A made-up year anywhere on earth: the same light in each hour, which only the sun's place can shape. */
export function madeWeather(
  place: Partial<WeatherStation>,
  more: Partial<Omit<Weather, 'station'>> = {},
): Weather {
  return {
    station: {
      source: 'made up',
      stationId: '0',
      name: 'Nowhere',
      state: '',
      country: '',
      latitude: 0,
      longitude: 0,
      utcOffsetHours: 0,
      elevationM: 0,
      ...place,
    },
    minute: null,
    monthYears: Array.from({ length: 12 }, () => 2001),
    dni: column(() => 500),
    dhi: column(() => 100),
    temperature: column(() => 15),
    wind: column(() => 2),
    pressure: column(() => 1000),
    albedo: null,
    snowDepth: null,
    ...more,
  }
}
