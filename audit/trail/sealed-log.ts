import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { growingTree } from './merkle.ts'

/** What the files outside the database say of one entry. */
export type SealedLeaf = { eventId: bigint; hash: Buffer }

/** The signed log, checked in itself. */
export type SealedLog = {
  leaves: (index: number) => SealedLeaf
  size: number
  root: string
  /** What was signed, in the order of signing. */
  checkpoints: readonly Line[]
}

/** The first thing that is wrong, in one sentence. */
export class Broken extends Error {}

const fields = ['origin', 'size', 'root', 'at', 'previous', 'signature'] as const
export type Line = Record<(typeof fields)[number], string>

const recordBytes = 40

/**
 * Reads `leaves.bin` and `checkpoints.jsonl` and checks them against each other: every signature, the chain of the checkpoints, every root.
 * Throws `Broken` at the first fault.
 */
export function readSealedLog(
  folder: string,
  publicKeyPem: string,
  progress: (checked: number) => void,
): SealedLog {
  // Checkpoints first: the sealer may be at work, and writes leaves before the checkpoint that covers them.
  const lines = readLines(readIfThere(join(folder, 'checkpoints.jsonl')).toString('utf8'))
  const bytes = readIfThere(join(folder, 'leaves.bin'))
  const key = createPublicKey(publicKeyPem)
  const tree = growingTree()
  let before: Covered = { size: 0, digest: '0'.repeat(64) }
  lines.forEach((line, index) => {
    const covered = checkLine(line, `checkpoint ${index + 1}`, before, key)
    if (covered.size * recordBytes > bytes.length) {
      const held = Math.floor(bytes.length / recordBytes)
      throw new Broken(`leaves.bin holds ${held} entries, but ${covered.size} were sealed`)
    }
    for (let leaf = before.size; leaf < covered.size; leaf++) tree.add(leafAt(bytes, leaf).hash)
    if (tree.root().toString('hex') !== line.root) {
      throw new Broken(
        `leaves.bin was changed between leaf index ${before.size} and ${covered.size - 1}: it does not have the root of checkpoint ${index + 1}`,
      )
    }
    before = covered
    progress(covered.size)
  })
  const root = lines.at(-1)?.root ?? ''
  return { leaves: (index) => leafAt(bytes, index), size: before.size, root, checkpoints: lines }
}

/** How far the checkpoints reach, and the digest that the next one must name. */
type Covered = { size: number; digest: string }

function checkLine(line: Line, name: string, before: Covered, key: KeyObject): Covered {
  const text = `${line.origin}\n${line.size}\n${line.root}\n${line.at}\n${line.previous}\n`
  if (!verify(null, Buffer.from(text), key, Buffer.from(line.signature, 'hex'))) {
    throw new Broken(`${name} is not signed by the sealer's key`)
  }
  if (line.origin !== 'girasol-trail') throw new Broken(`${name} is of another log`)
  if (line.previous !== before.digest) throw new Broken(`${name} does not follow the one before it`)
  const size = Number(line.size)
  if (!Number.isSafeInteger(size) || size <= before.size) {
    throw new Broken(`${name} does not cover more entries than the one before it`)
  }
  return { size, digest: createHash('sha256').update(text).digest('hex') }
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
    .map((line, index) => readLine(line, index + 1))
}

function readLine(line: string, number: number): Line {
  try {
    const parsed = JSON.parse(line) as Record<string, unknown>
    return Object.fromEntries(fields.map((field) => [field, String(parsed[field])])) as Line
  } catch {
    throw new Broken(`checkpoint ${number} cannot be read`)
  }
}

function leafAt(bytes: Buffer, index: number): SealedLeaf {
  const start = index * recordBytes
  return {
    eventId: bytes.readBigUInt64BE(start),
    hash: bytes.subarray(start + 8, start + recordBytes),
  }
}
