import { type EstimateInputs, openSurroundings, type Surroundings } from '@girasol/estimate'
import { type RoofPlane, roofPlaneFromRectangle } from '@girasol/roof-layout'
import { inputsOf } from '../../../packages/estimate/src/home.fixture.ts'

/** A house of four planes with a wing, as it stands before a change. */
export function house(surroundings: Surroundings): EstimateInputs {
  const inputs = inputsOf('boston')
  const chimneys = surroundings === openSurroundings ? [] : [chimney]
  const main = { ...side('south', 180, 0, -2.3, 12), obstructions: chimneys }
  const planes = [main, side('north', 0, 0, 2.3, 12), side('east', 90, 8, 8, 9)]
  const roof = { ...inputs.roof, planes: [...planes, side('west', 270, 3.5, 8, 9)] }
  return { ...inputs, roof, surroundings }
}

/** Five trees and a neighbour; the house itself then has its chimney. */
export const around: Surroundings = {
  trees: [
    tree('a', 8, -9),
    tree('b', -9, -8),
    tree('c', 14, 2),
    tree('d', -12, 3),
    tree('e', 0, 16),
  ],
  buildings: [{ id: 'next', x: 20, y: -4, widthM: 12, depthM: 9, heightM: 8, turnDeg: 20 }],
  horizonDeg: null,
}

/** What a person does on the page; `round` makes each time a new one of it, so that nothing is known before. */
export const changes: Record<string, (inputs: EstimateInputs, round: number) => EstimateInputs> = {
  'a plane tilted': (inputs, round) =>
    withMain(inputs, (plane) => ({ ...plane, pitchDeg: 23 + round / 10 })),
  'a corner moved': (inputs, round) =>
    withMain(inputs, ({ outline: [first = { u: 0, v: 0 }, ...rest], ...plane }) => ({
      ...plane,
      outline: [{ u: first.u - 0.1 - round / 100, v: first.v }, ...rest],
    })),
  'a panel taken away': (inputs, round) => {
    const removed = [{ planeId: 'south', u: 0.8 + 1.1 * (round % 9), v: 2 }]
    return { ...inputs, panels: { ...inputs.panels, removed } }
  },
  'a tree moved': (inputs, round) => {
    const [first = tree('a', 8, -9), ...rest] = inputs.surroundings.trees
    const trees = [{ ...first, x: 8.2 + round / 10 }, ...rest]
    return { ...inputs, surroundings: { ...inputs.surroundings, trees } }
  },
  'a loss changed': (inputs, round) => {
    const assumptions = { ...inputs.assumptions, wiringPct: 2.1 + round / 100 }
    return { ...inputs, assumptions }
  },
  'a price changed': (inputs, round) => {
    const price = { kind: 'flat' as const, tenthCents: 312 + round }
    return { ...inputs, tariff: { ...inputs.tariff, price } }
  },
  'half the panels': (inputs, round) => ({
    ...inputs,
    panels: { ...inputs.panels, wish: { kind: 'count', panels: 30 + (round % 10) } },
  }),
  'the best payback': (inputs, round) => ({
    ...withMain(inputs, (plane) => ({ ...plane, pitchDeg: 23.05 + round / 10 })),
    panels: { ...inputs.panels, wish: { kind: 'bestPayback' } },
  }),
}

const chimney: RoofPlane['obstructions'][number] = {
  id: 'chimney',
  kind: 'chimney',
  clearanceM: 0.3,
  shape: { centre: { u: 5.4, v: 3.3 }, radiusM: 0.4 },
}

function side(id: string, azimuthDeg: number, x: number, y: number, widthM: number): RoofPlane {
  return roofPlaneFromRectangle({ id, azimuthDeg, pitchDeg: 22.6, widthM, slopeLengthM: 5, x, y })
}

function tree(id: string, x: number, y: number) {
  const kind = x > 0 ? ('deciduous' as const) : ('evergreen' as const)
  return { id, x, y, kind, heightM: 9, crownRadiusM: 3, crownBaseM: 2 }
}

function withMain(inputs: EstimateInputs, change: (plane: RoofPlane) => RoofPlane): EstimateInputs {
  const [main, ...others] = inputs.roof.planes
  if (main === undefined) throw new Error('the house has planes')
  return { ...inputs, roof: { ...inputs.roof, planes: [change(main), ...others] } }
}
