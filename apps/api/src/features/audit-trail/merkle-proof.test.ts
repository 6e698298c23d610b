import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growingTree } from '../../../../../audit/trail/merkle.ts'
import { isConsistent, rootOfInclusion } from '../../../../../audit/trail/tree-proof.ts'
import { treeReader } from './merkle-proof.ts'
import { emptyRange, type TreeNode, withLeaf } from './merkle-range.ts'

const most = 65_600
const leafAt = (index: number) => createHash('sha256').update(String(index)).digest()

/** A tree of `most` leaves: what is kept of it, and its root at some sizes, computed by the verifier. */
const leaves = Array.from({ length: most }, (_, index) => leafAt(index))
const nodes = new Map<string, TreeNode>()
let range = emptyRange
for (const leaf of leaves) {
  range = withLeaf(range, leaf, (node) => nodes.set(`${node.level}/${node.position}`, node))
}
const small = 1100
const large = [65_535, 65_536, 65_537, most]
const roots = new Map<number, Buffer>()
const verifier = growingTree()
for (const [index, leaf] of leaves.entries()) {
  verifier.add(leaf)
  const size = index + 1
  if (size <= small || large.includes(size)) roots.set(size, verifier.root())
}
const rootAt = (size: number) => roots.get(size)!
let reads = 0
const read = async (level: number, from: number, count: number) => {
  reads++
  if (level === 0) return leaves.slice(from, from + count)
  const found: Buffer[] = []
  for (let at = from; at < from + count; at++) {
    const node = nodes.get(`${level}/${at}`)
    if (node) found.push(node.hash)
  }
  return found
}

const size = fc.oneof(
  fc.integer({ min: 1, max: small }),
  fc.constantFrom(1, 2, 255, 256, 257, ...large),
)

describe('proofs', () => {
  it('lead from any leaf to the root that the verifier computes', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), async (total, seed) => {
        const index = seed % total
        const path = await treeReader(read).inclusion(index, total)
        expect(rootOfInclusion(leaves[index]!, BigInt(index), BigInt(total), path)).toEqual(
          rootAt(total),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('show that any tree begins with any smaller one, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(size, size, async (one, other) => {
        const [first, total] = [Math.min(one, other), Math.max(one, other)]
        const path = await treeReader(read).consistency(first, total)
        const old = { size: BigInt(first), root: rootAt(first) }
        const grown = { size: BigInt(total), root: rootAt(total) }
        expect(isConsistent(old, grown, path)).toBe(true)
        expect(isConsistent({ ...old, root: leafAt(-1) }, grown, path)).toBe(false)
        if (first < total)
          expect(isConsistent(old, { ...grown, root: leafAt(-1) }, path)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('read a handful of blocks, however large the tree', async () => {
    reads = 0
    await treeReader(read).inclusion(40_000, most)
    expect(reads).toBeLessThan(8)
  })

  it('hold for one leaf, one index and one size only', async () => {
    const path = await treeReader(read).inclusion(700, 1000)
    const judged = (leaf: Buffer, index: number, total: number, steps = path) =>
      rootOfInclusion(leaf, BigInt(index), BigInt(total), steps)?.equals(rootAt(1000)) ?? false
    expect(judged(leaves[700]!, 700, 1000)).toBe(true)
    expect(judged(leaves[701]!, 700, 1000)).toBe(false)
    expect(judged(leaves[700]!, 701, 1000)).toBe(false)
    expect(judged(leaves[700]!, 700, 1024 * 4)).toBe(false)
    expect(judged(leaves[700]!, 700, 1000, path.slice(1))).toBe(false)
    expect(judged(leaves[700]!, 700, 1000, [...path, path[0]!])).toBe(false)
    expect(judged(leaves[700]!, 1000, 1000)).toBe(false)
  })
})
