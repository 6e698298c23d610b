import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, keepApart } from './keep-apart.ts'

const boxes = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 20 }),
    )
    .map(([left, top, width, height]): Box => ({
      left,
      top,
      right: left + width,
      bottom: top + height,
    })),
  { maxLength: 60 },
)
const cover = (a: Box, b: Box) =>
  Math.min(a.right, b.right) > Math.max(a.left, b.left) &&
  Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top)

describe('keepApart', () => {
  it('shows no two that cover each other, and hides only for an earlier one', () => {
    fc.assert(
      fc.property(boxes, (all) => {
        const shown = keepApart(all)
        all.forEach((box, i) => {
          const earlier = all.filter((_, j) => j < i && shown[j])
          expect(shown[i]).toBe(!earlier.some((other) => cover(box, other)))
        })
      }),
    )
  })
})
