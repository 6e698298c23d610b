import type { KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Broken } from './broken.ts'
import { checkSignature, digestOf, type Line, parseCheckpoint, sizeOf } from './checkpoint.ts'
import { growingTree } from './merkle.ts'

/** What the sealed log says of one entry. */
export type SealedLeaf = { eventId: bigint; hash: Buffer }

/** The signed log, checked in itself. */
export type SealedLog = {
  leaves: (index: number) => SealedLeaf
  size: number
  root: string
  /** What was signed, in the order of signing. */
  checkpoints: readonly Line[]
}

/** Leaves and checkpoints as they were found, and where. */
export type FoundLog = {
  lines: readonly Line[]
  leaves: (index: number) => SealedLeaf
  /** How many leaves there are. */
  held: number
  /** What holds the leaves, for the sentence that says what is wrong. */
  place: string
}

const recordBytes = 40

/** The log as it stands in `leaves.bin` and `checkpoints.jsonl`. */
export function findInFolder(folder: string): FoundLog {
  // Checkpoints first: the sealer may be at work, and writes leaves before the checkpoint that covers them.
  const lines = readLines(readIfThere(join(folder, 'checkpoints.jsonl')).toString('utf8'))
  const bytes = readIfThere(join(folder, 'leaves.bin'))
  const held = Math.floor(bytes.length / recordBytes)
  return { lines, leaves: (index) => leafAt(bytes, index), held, place: 'leaves.bin' }
}

/**
 * Checks a log in itself and against checkpoints that were kept elsewhere: every signature, the chain of the checkpoints, every root.
 * Throws `Broken` at the first fault.
 */
export function checkLog(
  { lines, leaves, held, place }: FoundLog,
  key: KeyObject,
  kept: readonly Line[] = [],
  progress: (checked: number) => void = () => {},
): SealedLog {
  const tree = growingTree()
  const outside = keptAt(kept, tree)
  let before: Covered = { size: 0, digest: '0'.repeat(64) }
  lines.forEach((line, index) => {
    const name = `checkpoint ${index + 1}`
    const covered = checkLine(line, name, before, key)
    if (covered.size > held) {
      throw new Broken(`${place} holds ${held} entries, but ${covered.size} were sealed`)
    }
    for (let leaf = before.size; leaf < covered.size; leaf++) {
      tree.add(leaves(leaf).hash)
      outside.pass(leaf + 1)
    }
    if (tree.root().toString('hex') !== line.root) {
      throw new Broken(
        `${place} was changed between leaf index ${before.size} and ${covered.size - 1}: it does not have the root of ${name}`,
      )
    }
    outside.judge()
    before = covered
    progress(covered.size)
  })
  outside.checkReached(before.size)
  return { leaves, size: before.size, root: lines.at(-1)?.root ?? '', checkpoints: lines }
}

/** Lays checkpoints from elsewhere beside the tree while it grows. */
function keptAt(kept: readonly Line[], tree: { root(): Buffer }) {
  const bySize = new Map(kept.map((line) => [sizeOf(line, 'a kept checkpoint'), line]))
  let agreed = 0
  let other: number | null = null
  return {
    pass(size: number): void {
      const line = bySize.get(size)
      if (!line || other !== null) return
      if (tree.root().toString('hex') === line.root) agreed = size
      else other = size
    },
    /** After the log's own checkpoint, which says more closely where something was changed. */
    judge(): void {
      if (other === null) return
      throw new Broken(
        `the log is another one than was promised: the kept checkpoint over ${other} entries has another root, so something between leaf index ${agreed} and ${other - 1} was rewritten`,
      )
    },
    checkReached(size: number): void {
      const most = Math.max(0, ...bySize.keys())
      if (most <= size) return
      throw new Broken(
        `the log ends at ${size} entries, but the kept checkpoint covers ${most}: what is from leaf index ${size} was cut off, or the log was rolled back`,
      )
    },
  }
}

/** How far the checkpoints reach, and the digest that the next one must name. */
type Covered = { size: number; digest: string }

function checkLine(line: Line, name: string, before: Covered, key: KeyObject): Covered {
  checkSignature(line, name, key)
  if (line.previous !== before.digest) throw new Broken(`${name} does not follow the one before it`)
  const size = Number(line.size)
  if (!Number.isSafeInteger(size) || size <= before.size) {
    throw new Broken(`${name} does not cover more entries than the one before it`)
  }
  return { size, digest: digestOf(line) }
}

function readIfThere(path: string): Buffer {
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
}

/** A last line without its end was never finished, and promised nothing. */
function readLines(text: string): Line[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => parseCheckpoint(line, `checkpoint ${index + 1}`))
}

function leafAt(bytes: Buffer, index: number): SealedLeaf {
  const start = index * recordBytes
  return {
    eventId: bytes.readBigUInt64BE(start),
    hash: bytes.subarray(start + 8, start + recordBytes),
  }
}
