import { hash } from 'node:crypto'

/**
 * All that is needed of an RFC 6962 tree to append to it: the roots of its full subtrees, largest
 * first, one for each 1 in the binary form of `size`.
 */
export type MerkleRange = { readonly size: number; readonly peaks: readonly Buffer[] }

/** The root of a full subtree: of the `2^level` leaves from `position * 2^level`. */
export type TreeNode = { level: number; position: number; hash: Buffer }

export const emptyRange: MerkleRange = { size: 0, peaks: [] }

/** Subtrees of 256 leaves, 256 of those, and so on are kept: proofs are made from them. */
export const keptLevels = 8

const nodeByte = Buffer.of(1)

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([nodeByte, left, right]), 'buffer')
}

/** The range with one more leaf. `keep` is told of each subtree of a kept level that this leaf completes. */
export function withLeaf(
  range: MerkleRange,
  leaf: Buffer,
  keep: (node: TreeNode) => void = () => undefined,
): MerkleRange {
  const peaks = [...range.peaks]
  const { size } = range
  let merged = leaf
  let level = 0
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    merged = nodeHash(peaks.pop()!, merged)
    level++
    if (level % keptLevels === 0) keep({ level, position: (rest - 1) / 2, hash: merged })
  }
  peaks.push(merged)
  return { size: size + 1, peaks }
}

/** The root over all leaves (RFC 6962 section 2.1); of no leaves, the hash of nothing. */
export function rootOf(range: MerkleRange): Buffer {
  if (range.peaks.length === 0) return hash('sha256', Buffer.alloc(0), 'buffer')
  return range.peaks.reduceRight((right, left) => nodeHash(left, right))
}
