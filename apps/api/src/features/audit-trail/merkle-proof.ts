import { keptLevels, nodeHash } from './merkle-range.ts'

/** Reads roots of full subtrees: `count` of them from `from` on, at level 0 (the leaves), 8, 16, ...; fewer where there are no more. */
export type NodeSource = (level: number, from: number, count: number) => Promise<Buffer[]>

/** Proofs over a sealed tree, as RFC 6962 section 2.1 defines them. */
export type TreeReader = {
  /** What leads from the leaf at `index` to the root over `size` leaves. */
  inclusion(index: number, size: number): Promise<Buffer[]>
  /** What shows that the tree of `size` leaves begins with that of `first`; both at least 1. */
  consistency(first: number, size: number): Promise<Buffer[]>
}

const tileSize = 2 ** keptLevels

/**
 * Makes proofs from what is kept: of the thousands of nodes beside a path only those are read that it needs, in blocks of 256 which are
 * read once for all proofs of this reader.
 */
export function treeReader(source: NodeSource): TreeReader {
  const tiles = new Map<string, Promise<Buffer[]>>()
  const tile = (level: number, number: number) => {
    const name = `${level}/${number}`
    const known = tiles.get(name) ?? source(level, number * tileSize, tileSize)
    tiles.set(name, known)
    return known
  }
  const subtree = async (level: number, position: number): Promise<Buffer> => {
    if (level % keptLevels === 0) {
      const hash = (await tile(level, Math.floor(position / tileSize)))[position % tileSize]
      if (!hash) throw new Error(`the tree lacks node ${position} of level ${level}`)
      return hash
    }
    const left = await subtree(level - 1, position * 2)
    return nodeHash(left, await subtree(level - 1, position * 2 + 1))
  }
  const rootOf = async (from: number, to: number): Promise<Buffer> => {
    const level = Math.log2(to - from)
    if (Number.isInteger(level)) return subtree(level, from / (to - from))
    const middle = from + split(to - from)
    return nodeHash(await rootOf(from, middle), await rootOf(middle, to))
  }
  const path = async (index: number, from: number, to: number): Promise<Buffer[]> => {
    if (to - from === 1) return []
    const middle = from + split(to - from)
    return index < middle
      ? [...(await path(index, from, middle)), await rootOf(middle, to)]
      : [...(await path(index, middle, to)), await rootOf(from, middle)]
  }
  /** SUBPROOF of the RFC; `whole`: the old tree is this subtree, whose root the reader knows. */
  const old = async (end: number, from: number, to: number, whole: boolean): Promise<Buffer[]> => {
    if (end === to) return whole ? [] : [await rootOf(from, to)]
    const middle = from + split(to - from)
    return end <= middle
      ? [...(await old(end, from, middle, whole)), await rootOf(middle, to)]
      : [...(await old(end, middle, to, false)), await rootOf(from, middle)]
  }
  return {
    inclusion: (index, size) => path(index, 0, size),
    consistency: (first, size) => old(first, 0, size, true),
  }
}

/** The largest power of two below `count`. */
function split(count: number): number {
  return 2 ** Math.floor(Math.log2(count - 1))
}
