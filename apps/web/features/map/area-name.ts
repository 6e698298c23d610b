type Ring = readonly (readonly number[])[]

/** A state or county of the packaged map. */
export type Area = {
  properties: { name: string; state: string }
  geometry:
    | { type: 'Polygon'; coordinates: readonly Ring[] }
    | { type: 'MultiPolygon'; coordinates: readonly (readonly Ring[])[] }
}

/** Twice the signed area and the centre of gravity of a ring (shoelace formula), in degrees. */
function measure(ring: Ring): { area: number; at: [longitude: number, latitude: number] } {
  let [area, x, y] = [0, 0, 0]
  ring.forEach(([x1 = 0, y1 = 0], i) => {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? []
    const cross = x1 * y2 - x2 * y1
    area += cross
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  })
  const [first = 0, second = 0] = ring[0] ?? []
  return { area, at: area === 0 ? [first, second] : [x / (3 * area), y / (3 * area)] }
}

/** The name of an area and where to write it: the middle of its largest part. */
export function areaName({ properties, geometry }: Area) {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const measured = parts.map(([outer = []]) => measure(outer))
  const largest = measured.reduce(
    (best, one) => (Math.abs(one.area) > Math.abs(best.area) ? one : best),
    { area: 0, at: [0, 0] as [number, number] },
  )
  return { text: properties.name, at: largest.at }
}
