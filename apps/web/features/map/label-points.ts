type Ring = readonly (readonly [longitude: number, latitude: number])[]
type Shape =
  | { type: 'Polygon'; coordinates: readonly Ring[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly Ring[])[] }

/** Named areas as our packaged GeoJSON has them. */
export type Outlines = { features: { properties: { name: string }; geometry: Shape }[] }

export type Label = { name: string; longitude: number; latitude: number }

function area(ring: Ring): number {
  return Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x, y]
      return sum + (x * y2 - x2 * y) / 2
    }, 0),
  )
}

const outerRings = (shape: Shape): Ring[] =>
  (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).flatMap(([outer]) =>
    outer ? [outer] : [],
  )

/** The middle of each area's largest part: where its name is written. */
export function labelPoints({ features }: Outlines): Label[] {
  return features.flatMap(({ properties, geometry }) => {
    const [largest] = outerRings(geometry).sort((a, b) => area(b) - area(a))
    if (!largest) return []
    const xs = largest.map(([x]) => x)
    const ys = largest.map(([, y]) => y)
    return [
      {
        name: properties.name,
        longitude: (Math.min(...xs) + Math.max(...xs)) / 2,
        latitude: (Math.min(...ys) + Math.max(...ys)) / 2,
      },
    ]
  })
}
