import { describe, expect, it } from 'vitest'
import {
  type Cell,
  layout,
  type Layout,
  type PlanePoint,
  type RoofPlane,
  roofPlaneFromRectangle,
  type Setbacks,
  toleranceM,
  uniformSetbacks,
  violations,
} from './index.ts'

const module = { widthM: 1, heightM: 2 }
const plane: RoofPlane = {
  ...roofPlaneFromRectangle({
    id: 'a',
    azimuthDeg: 180,
    pitchDeg: 20,
    widthM: 10,
    slopeLengthM: 6,
    x: 0,
    y: 0,
  }),
  obstructions: [
    {
      id: 'pipe',
      kind: 'vent',
      clearanceM: 0.2,
      shape: { centre: { u: 8, v: 3 }, radiusM: 0.1 },
    },
    {
      id: 'stack',
      kind: 'chimney',
      clearanceM: 0.3,
      shape: {
        points: [
          { u: 5, v: 2 },
          { u: 6, v: 2 },
          { u: 5.5, v: 3 },
        ],
      },
    },
  ],
}
const setbacks: Setbacks = { ...uniformSetbacks(0), ridge: 0.914 }

function cellAt(u: number, v: number, width = 1, height = 2): Cell {
  const corner = (du: number, dv: number): PlanePoint => ({ u: u + du, v: v + dv })
  return {
    corners: [corner(0, 0), corner(width, 0), corner(width, height), corner(0, height)],
    centre: corner(width / 2, height / 2),
    orientation: 'portrait',
    weight: 1,
    used: true,
  }
}

function kinds(cells: Cell[], more: Partial<Layout> = {}): string[] {
  const laid = { planeId: 'a', module, setbacks, gapM: 0.02, pathway: null, cells, ...more }
  return violations(laid, plane).map(({ kind }) => kind)
}

describe('violations', () => {
  it('are none for cells that just fit', () => {
    expect(kinds([cellAt(0, 0), cellAt(1.02, 0), cellAt(0, 2.02)])).toEqual([])
    expect(kinds([cellAt(0, 6 - 0.914 - 2)])).toEqual([])
    expect(kinds([cellAt(8 - 0.3 - 1, 2.5)])).toEqual([])
  })

  it.each([
    ['overlap', [cellAt(0, 0), cellAt(1.02 - 2e-9, 0)]],
    ['overlap', [cellAt(0, 0), cellAt(0.3, 0.4)]],
    ['overlap', [cellAt(0, 0), cellAt(0, 0)]],
    ['setback', [cellAt(0, 6 - 0.914 - 2 + 2e-9)]],
    ['offPlane', [cellAt(-0.5, 0)]],
    ['offPlane', [cellAt(20, 0)]],
    ['obstruction', [cellAt(7.5, 2)]],
    ['obstruction', [cellAt(8.3 - 2e-9, 2)]],
    ['obstruction', [cellAt(5, 1.6)]],
    ['obstruction', [cellAt(5, 2.4)]],
    ['wrongSize', [cellAt(0, 0, 1, 1.9)]],
    ['wrongSize', [cellAt(0, 0, 1.0001, 2)]],
  ])('find %s (%#)', (kind, cells) => {
    expect(kinds(cells)).toContain(kind)
  })

  it('find a cell in the pathway, and leave free cells alone', () => {
    const pathway = [
      { u: 0, v: 0 },
      { u: 1, v: 0 },
      { u: 1, v: 6 },
      { u: 0, v: 6 },
    ]
    expect(kinds([cellAt(0.5, 0)], { pathway })).toEqual(['pathway'])
    expect(kinds([cellAt(1, 0)], { pathway })).toEqual([])
    expect(kinds([{ ...cellAt(0.5, 0), used: false }], { pathway })).toEqual([])
  })

  it('find each cell of a layout that is moved by more than the tolerance over a tight edge', () => {
    const tight = { ...plane, obstructions: [] }
    const laid = layout(tight, { widthM: 2, heightM: 3 }, { setbacks: uniformSetbacks(0), gapM: 0 })
    expect(laid.cells).toHaveLength(10)
    expect(violations(laid, tight)).toEqual([])
    const by = 3 * toleranceM
    const cells = laid.cells.map((cell) => ({
      ...cell,
      corners: cell.corners.map(({ u, v }) => ({ u: u + by, v })) as unknown as Cell['corners'],
    }))
    expect(violations({ ...laid, cells }, tight).length).toBeGreaterThan(0)
  })
})
