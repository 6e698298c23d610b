import type { SunYear } from '../src/index.ts'

/** Hourly suns of a cloudless year at a latitude, the clock on solar time: symmetric about noon. */
export function clearYear(latitude: number, dni = 700, dhi = 100): SunYear {
  const rows: number[][] = []
  const lat = (latitude * Math.PI) / 180
  for (let day = 0; day < 365; day++) {
    const declination = (23.45 * Math.PI * Math.sin((2 * Math.PI * (284 + day)) / 365)) / 180
    for (let hour = 0; hour < 24; hour++) {
      const angle = ((hour + 0.5 - 12) * Math.PI) / 12
      const up =
        Math.sin(lat) * Math.sin(declination) +
        Math.cos(lat) * Math.cos(declination) * Math.cos(angle)
      if (up <= 0) continue
      const east = -Math.cos(declination) * Math.sin(angle)
      const north =
        Math.sin(declination) * Math.cos(lat) -
        Math.cos(declination) * Math.sin(lat) * Math.cos(angle)
      rows.push([Math.min(11, Math.floor(day / 30.42)), east, north, up])
    }
  }
  const column = (at: number) => Float64Array.from(rows, (row) => row[at] ?? 0)
  return {
    steps: rows.length,
    month: column(0),
    sunEast: column(1),
    sunNorth: column(2),
    sunUp: column(3),
    dni: new Float64Array(rows.length).fill(dni),
    dhi: new Float64Array(rows.length).fill(dhi),
  }
}
