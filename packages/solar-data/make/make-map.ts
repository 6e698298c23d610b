import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stateByFips } from './state-fips.ts'
import { rounded } from './write-json.ts'

type Point = number[]
type Shape = {
  type: 'Polygon' | 'MultiPolygon'
  arcs: number[][] | number[][][]
  id: string
  properties: { name: string }
}
type Topology = {
  transform: { scale: [number, number]; translate: [number, number] }
  arcs: [number, number][][]
  objects: Record<'states' | 'counties', { geometries: Shape[] }>
}

/** Outlines of the states in one file and of the counties in one file per state. */
export function makeMap(atlas: string, data: string): void {
  const states = readTopology(join(atlas, 'states-10m.json'))
  writeCollection(
    join(data, 'map/states.geojson'),
    states.objects.states.geometries.flatMap((shape) => feature(states, shape)),
  )
  const counties = readTopology(join(atlas, 'counties-10m.json'))
  const byState = Map.groupBy(counties.objects.counties.geometries, ({ id }) => id.slice(0, 2))
  for (const [fips, shapes] of byState) {
    const state = stateByFips[fips]
    if (state === undefined) continue
    const features = shapes.flatMap((shape) => feature(counties, shape))
    writeCollection(join(data, 'map/counties', `${state}.geojson`), features)
  }
}

function readTopology(path: string): Topology {
  return JSON.parse(readFileSync(path, 'utf8')) as Topology
}

function writeCollection(path: string, features: object[]): void {
  const rows = features.map((row) => JSON.stringify(row)).join(',\n')
  writeFileSync(path, `{"type":"FeatureCollection","features":[\n${rows}\n]}\n`)
}

function feature(topology: Topology, shape: Shape): object[] {
  const state = stateByFips[shape.id.slice(0, 2)]
  if (state === undefined) return []
  const polygons =
    shape.type === 'Polygon' ? [shape.arcs as number[][]] : (shape.arcs as number[][][])
  const coordinates = polygons
    .map((rings) => rings.map((ring) => ringPoints(topology, ring)).filter(hasArea))
    .filter((rings) => rings.length > 0)
  if (coordinates.length === 0) return []
  return [
    {
      type: 'Feature',
      id: shape.id,
      properties: { name: shape.properties.name, state },
      geometry:
        coordinates.length === 1
          ? { type: 'Polygon', coordinates: coordinates[0] }
          : { type: 'MultiPolygon', coordinates },
    },
  ]
}

/** Joins the arcs of a ring; `~index` means the arc runs backwards (TopoJSON specification 2.1.4). */
function ringPoints(topology: Topology, ring: number[]): Point[] {
  const points: Point[] = []
  for (const index of ring) {
    const arc = arcPoints(topology, index < 0 ? ~index : index)
    if (index < 0) arc.reverse()
    points.push(...(points.length === 0 ? arc : arc.slice(1)))
  }
  return points.filter((point, i) => i === 0 || String(point) !== String(points[i - 1]))
}

/** GeoJSON wants four points or more; smaller rings are islets (and one city, Falls
 * Church) that the source's own grid has flattened. */
function hasArea(ring: Point[]): boolean {
  return ring.length >= 4
}

function arcPoints({ arcs, transform }: Topology, index: number): Point[] {
  let [x, y] = [0, 0]
  return (arcs[index] ?? []).map(([dx, dy]) => {
    x += dx
    y += dy
    return [
      rounded(x * transform.scale[0] + transform.translate[0], 3),
      rounded(y * transform.scale[1] + transform.translate[1], 3),
    ]
  })
}
