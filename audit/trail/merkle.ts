import { createHash } from 'node:crypto'

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

/** Hash of a leaf (RFC 6962 section 2.1). */
export function hashLeaf(content: Uint8Array): Buffer {
  return sha256(leafMark, content)
}

/** Hash of a node over two others (RFC 6962 section 2.1). */
export function hashPair(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(nodeMark, left, right)
}

/**
 * A tree that only grows: `subtrees[level]` is the root of a full subtree of 2^level leaves that still waits for its right-hand
 * neighbour, or null.
 */
export function growingTree(): { add(leaf: Buffer): void; root(): Buffer } {
  const subtrees: (Buffer | null)[] = []
  return {
    add(leaf) {
      let carry = leaf
      let level = 0
      for (; subtrees[level]; level++) {
        carry = hashPair(subtrees[level]!, carry)
        subtrees[level] = null
      }
      subtrees[level] = carry
    },
    root() {
      let right: Buffer | null = null
      for (const subtree of subtrees) {
        if (!subtree) continue
        right = right ? hashPair(subtree, right) : subtree
      }
      return right ?? sha256()
    },
  }
}
