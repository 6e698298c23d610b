import type { EstimateInputs, RoofPlane } from '@girasol/contract'

type Point = RoofPlane['outline'][number]

/** A side that turns like a wheel. */
function wheel(plane: RoofPlane, id: string, corners: number, radiusM: number): RoofPlane {
  const corner = (at: number): Point => {
    const turn = (at / corners) * 2 * Math.PI
    return { u: radiusM * (1 + Math.cos(turn)), v: radiusM * (1 + Math.sin(turn)) }
  }
  const outline = Array.from({ length: corners }, (_, at) => corner(at))
  return { ...plane, id, outline, edges: outline.map(() => 'rake' as const), obstructions: [] }
}

const grid = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ x: (at % 6) * 13 - 5, y: Math.floor(at / 6) * 12 }))

/** A roof that is accepted and takes about a second: a dozen sides among thirty trees as high as houses. */
export function slowRoof(inputs: EstimateInputs): EstimateInputs {
  const [plane] = inputs.roof.planes
  const planes = Array.from({ length: 12 }, (_, at) => ({
    ...wheel(plane!, `plane-${at}`, 12, 3),
    azimuthDeg: at * 30,
    anchor: { x: (at % 4) * 20, y: Math.floor(at / 4) * 20, u: 3, v: 3 },
  }))
  const trees = grid(30).map((place, at) => ({
    ...place,
    id: `tree-${at}`,
    kind: 'deciduous' as const,
    heightM: 20,
    crownRadiusM: 6,
    crownBaseM: 2,
  }))
  return {
    ...inputs,
    roof: { ...inputs.roof, planes },
    surroundings: { ...inputs.surroundings, trees },
  }
}

/** Roofs that would take very long and are no home, with what the refusal must say of them. */
export function refusedRoofs(inputs: EstimateInputs): Record<string, EstimateInputs> {
  const [plane] = inputs.roof.planes
  const withPlanes = (planes: RoofPlane[]) => ({ ...inputs, roof: { ...inputs.roof, planes } })
  const chimneys = Array.from({ length: 20 }, (_, at) => ({
    id: `chimney-${at}`,
    kind: 'chimney' as const,
    clearanceM: 0.1,
    shape: { centre: { u: 2 + (at % 5) * 2, v: 2 + Math.floor(at / 5) * 2 }, radiusM: 0.2 },
  }))
  const jagged = [0, 1, 2].map((at) => ({
    ...wheel(plane!, `plane-${at}`, 24, 6),
    obstructions: chimneys,
  }))
  return {
    tooMuchRoom: withPlanes([wheel(plane!, 'hall', 24, 49)]),
    tooManyCorners: withPlanes(jagged),
  }
}
