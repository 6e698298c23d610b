import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idSet } from './id-set.ts'

const ids = fc.array(
  fc.oneof(fc.nat(200_000), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })),
)

describe('a set of ids', () => {
  it('holds what was added and nothing else', () => {
    fc.assert(
      fc.property(ids, ids, (added, asked) => {
        const set = idSet()
        const known = new Set(added)
        for (const id of added) set.add(id)
        for (const id of [...added, ...asked]) expect(set.has(id)).toBe(known.has(id))
      }),
    )
  })
})
