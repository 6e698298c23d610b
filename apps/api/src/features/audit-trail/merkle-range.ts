import { createHash } from 'node:crypto'

/**
 * All that is needed of an RFC 6962 tree to append to it: the roots of its full subtrees, largest
 * first, one for each 1 in the binary form of `size`.
 */
export type MerkleRange = { readonly size: number; readonly peaks: readonly Buffer[] }

export const emptyRange: MerkleRange = { size: 0, peaks: [] }

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}

/** The range with one more leaf. */
export function withLeaf(range: MerkleRange, leaf: Buffer): MerkleRange {
  const peaks = [...range.peaks]
  let hash = leaf
  for (let rest = range.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    hash = nodeHash(peaks.pop()!, hash)
  }
  peaks.push(hash)
  return { size: range.size + 1, peaks }
}

/** The root over all leaves (RFC 6962 section 2.1); of no leaves, the hash of nothing. */
export function rootOf(range: MerkleRange): Buffer {
  if (range.peaks.length === 0) return createHash('sha256').digest()
  return range.peaks.reduceRight((right, left) => nodeHash(left, right))
}
