import { hashPair } from './merkle.ts'

/**
 * The root that follows from a leaf, its index and its path in a tree of `size` leaves (RFC 9162 section 2.1.3.2); null when path and
 * size do not belong together.
 */
export function rootOfInclusion(
  leaf: Buffer,
  index: bigint,
  size: bigint,
  path: readonly Buffer[],
): Buffer | null {
  if (index < 0n || index >= size) return null
  let node = index
  let last = size - 1n
  let root = leaf
  for (const sibling of path) {
    if (last === 0n) return null
    if (node % 2n === 1n || node === last) {
      root = hashPair(sibling, root)
      while (node % 2n === 0n && node !== 0n) {
        node /= 2n
        last /= 2n
      }
    } else {
      root = hashPair(root, sibling)
    }
    node /= 2n
    last /= 2n
  }
  return last === 0n ? root : null
}

type Tree = { size: bigint; root: Buffer }

/** Whether the second tree begins with all of the first one (RFC 9162 section 2.1.4.2). */
export function isConsistent(first: Tree, second: Tree, path: readonly Buffer[]): boolean {
  if (first.size > second.size || first.size < 1n) return false
  if (first.size === second.size) return path.length === 0 && first.root.equals(second.root)
  const steps = isPowerOfTwo(first.size) ? [first.root, ...path] : [...path]
  const start = steps.shift()
  if (!start || path.length === 0) return false
  let node = first.size - 1n
  let last = second.size - 1n
  while (node % 2n === 1n) {
    node /= 2n
    last /= 2n
  }
  let old = start
  let grown = start
  for (const step of steps) {
    if (last === 0n) return false
    if (node % 2n === 1n || node === last) {
      old = hashPair(step, old)
      grown = hashPair(step, grown)
      while (node % 2n === 0n && node !== 0n) {
        node /= 2n
        last /= 2n
      }
    } else {
      grown = hashPair(grown, step)
    }
    node /= 2n
    last /= 2n
  }
  return last === 0n && old.equals(first.root) && grown.equals(second.root)
}

function isPowerOfTwo(size: bigint): boolean {
  return (size & (size - 1n)) === 0n
}
