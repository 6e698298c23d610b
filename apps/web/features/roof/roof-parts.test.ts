import { defaultPlane, openSurroundings } from '@girasol/estimate'
import { layoutRoof, type RoofPlane } from '@girasol/roof-layout'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnPlanes, noDrafts, withDraft, withoutDraft, withPlane } from './drafts.ts'
import { boxed, boxOf, newObstruction, obstructionKinds, withObstruction } from './obstructions.ts'
import { standing } from './part.ts'
import { leftEmpty, nextPlace, placesFilled, placeToggled } from './panel-places.ts'
import { faultOf } from './plane-fault.ts'
import { snapped, snapWay, squared } from './snap.ts'
import { footprint, grown, newTree, resized, sizeFrom } from './surroundings.ts'

const module = { widthM: 1.134, heightM: 1.722 }
const wild = fc.double({ min: -1e4, max: 1e4, noNaN: true })

describe('faultOf', () => {
  const bowTie = [
    { u: 0, v: 0 },
    { u: 8, v: 5 },
    { u: 8, v: 0 },
    { u: 0, v: 5 },
  ]
  it('names what crosses and where', () => {
    const fault = faultOf({ ...defaultPlane, outline: bowTie }, module)
    expect(fault).toMatchObject({ code: 'outlineCrosses', field: 'outline', index: 0 })
  })
  it('finds a side smaller than a panel, and one out of reach', () => {
    const tiny = defaultPlane.outline.map(({ u, v }) => ({ u: u / 20, v: v / 20 }))
    expect(faultOf({ ...defaultPlane, outline: tiny }, module)?.code).toBe('moduleTooLarge')
    const far = defaultPlane.outline.map(({ u, v }) => ({ u: u + 300, v }))
    expect(faultOf({ ...defaultPlane, outline: far }, module)?.code).toBe('coordinateTooLarge')
    expect(faultOf(defaultPlane, module)).toBeNull()
  })
})

describe('drafts', () => {
  const draft: RoofPlane = { ...defaultPlane, pitchDeg: 99 }
  it('stand in the place of their side, new ones at the end, and go without a trace', () => {
    const drafts = withDraft(withDraft(noDrafts, draft), { ...draft, id: 'new' })
    expect(drawnPlanes([defaultPlane], drafts).map(({ pitchDeg }) => pitchDeg)).toEqual([99, 99])
    const none = withoutDraft(withoutDraft(drafts, 'new'), draft.id)
    expect(drawnPlanes([defaultPlane], none)).toEqual([defaultPlane])
    expect(withPlane([defaultPlane], draft)).toEqual([draft])
    expect(withPlane([], draft)).toEqual([draft])
  })
})

describe('standing', () => {
  it('falls back to the side, and from one that is gone to the first', () => {
    const gone = { kind: 'corner', planeId: defaultPlane.id, index: 9 } as const
    const plane = { kind: 'plane', planeId: defaultPlane.id }
    expect(standing(gone, [defaultPlane], openSurroundings)).toEqual(plane)
    expect(standing({ kind: 'tree', id: 't' }, [defaultPlane], openSurroundings)).toEqual(plane)
    expect(standing(null, [], openSurroundings)).toBeNull()
  })
})

describe('obstructions', () => {
  it.each(obstructionKinds)('%s stands on the side, and can be built around', (kind) => {
    const one = newObstruction(kind, defaultPlane, [defaultPlane])
    expect(faultOf(withObstruction(defaultPlane, one), module)).toBeNull()
  })
  it('stay whole, whatever size or place is asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...obstructionKinds), wild, wild, (kind, a, b) => {
        const one = newObstruction(kind, defaultPlane, [])
        const next = boxed(one, { widthM: a, lengthM: b })
        expect(faultOf(withObstruction(defaultPlane, next), module)).toBeNull()
        expect(boxOf(boxed(one, { u: 2, v: 1 }))).toMatchObject({ u: 2, v: 1 })
      }),
    )
  })
})

describe('places for panels', () => {
  const { cells } = layoutRoof([defaultPlane], module, 'none').layouts[0]!
  const wish = { kind: 'fillRoof' } as const
  it('left empty and filled again are as before, one by one', () => {
    cells.forEach((cell) => {
      const once = placeToggled({ wish, removed: [] }, 'plane-1', cell)
      const found = cells.filter((other) => leftEmpty(other, 'plane-1', once.removed))
      expect(found).toEqual([cell])
      expect(placeToggled(once, 'plane-1', cell).removed).toEqual([])
      expect(placesFilled(once, 'plane-1').removed).toEqual([])
      expect(placesFilled(once, 'other')).toEqual(once)
    })
  })
  it('are all reached with arrow keys', () => {
    const ways = [1, -1].flatMap((by) => [
      { u: by, v: 0 },
      { u: 0, v: by },
    ])
    const seen = new Set([0])
    for (const from of seen)
      for (const way of ways) {
        const next = nextPlace(cells, from, way, () => true)
        if (next !== null) seen.add(next)
      }
    expect(seen.size).toBe(cells.length)
  })
})

describe('snapping', () => {
  const corner = { x: 1, y: 1 }
  it('takes what is within reach and leaves what is not', () => {
    expect(snapped({ x: 1.1, y: 1 }, [corner], 0.2)).toBe(corner)
    expect(snapped({ x: 1.3, y: 1 }, [corner], 0.2)).toEqual({ x: 1.3, y: 1 })
    expect(snapWay([{ x: 0.75, y: 1 }], [corner], 0.5)).toEqual({ x: 0.25, y: 0 })
    expect(snapWay([{ x: 0, y: 1 }], [corner], 0.5)).toEqual({ x: 0, y: 0 })
    expect(squared({ u: 0.1, v: 4 }, [{ u: 0, v: 0 }], 0.2)).toEqual({ u: 0, v: 4 })
  })
})

describe('around the house', () => {
  it('keeps the crown of a tree below its top', () => {
    const tree = newTree('evergreen', openSurroundings, [defaultPlane])
    fc.assert(
      fc.property(wild, wild, (heightM, crownBaseM) => {
        const next = grown(tree, { heightM, crownBaseM })
        expect(next.crownBaseM).toBeGreaterThanOrEqual(0)
        expect(next.crownBaseM).toBeLessThan(next.heightM)
      }),
    )
  })
  it('turns a building clockwise', () => {
    const box = { id: 'b', x: 0, y: 0, widthM: 4, depthM: 2, heightM: 3, turnDeg: 90 }
    const [first] = footprint(box)
    expect(first!.x).toBeCloseTo(-1, 9)
    expect(first!.y).toBeCloseTo(2, 9)
  })
})

describe('the size of a building', () => {
  const building = { id: 'b', x: 3, y: -20, widthM: 10, depthM: 6, heightM: 6, turnDeg: 30 }
  it('is what its handle stands for, and grows with it', () => {
    const { corner, sizeTo } = sizeFrom(building, 1)
    expect(sizeTo(corner).widthM).toBeCloseTo(10)
    expect(sizeTo(corner).depthM).toBeCloseTo(6)
    const away = { x: 3 + 2 * (corner.x - 3), y: -20 + 2 * (corner.y + 20) }
    expect(resized(building, sizeTo(away))).toMatchObject({ widthM: 22, depthM: 14 })
  })
  it('stays within what can be computed', () => {
    expect(resized(building, { widthM: -4, depthM: 1e6 })).toMatchObject({
      widthM: 0.1,
      depthM: 100,
    })
  })
})
