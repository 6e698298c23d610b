import { readFileSync } from 'node:fs'
import type { KeyObject } from 'node:crypto'
import { Broken } from './broken.ts'
import { checkSignature, type Line, readCheckpoint, readKey, sizeOf } from './checkpoint.ts'
import { columns, commit, hashCommitments } from './entry.ts'
import { isConsistent, rootOfInclusion } from './tree-proof.ts'

type Json = Record<string, unknown>

/** What a proof shows when it holds. */
export type Shown =
  | { kind: 'entries'; checkpoint: Line; entries: ShownEntry[]; notProved: number }
  | { kind: 'growth'; from: Line; to: Line }

/** The columns of an entry that were told; the others are kept back. */
export type ShownEntry = { leafIndex: number; told: Record<string, string | null> }

/**
 * Checks a proof that the API handed out, with nothing but the public key: every entry's leaf and its way to the root, and the signature
 * over it; or that one signed log begins with another. Throws `Broken` with the first thing that does not hold.
 */
export function checkProof(text: string, key: KeyObject): Shown {
  const proof = parse(text)
  if (proof.format === 'girasol-trail-consistency-1') return checkGrowth(proof, key)
  if (proof.format !== 'girasol-trail-proof-1') throw new Broken('this is not a proof of the trail')
  const checkpoint = signed(proof.checkpoint, 'the checkpoint', key)
  const entries = list(proof.entries, 'entries').map((entry) => checkEntry(entry, checkpoint))
  if (entries.length === 0) throw new Broken('the proof holds no entry')
  return { kind: 'entries', checkpoint, entries, notProved: Number(proof.notProved ?? 0) }
}

function checkGrowth(proof: Json, key: KeyObject): Shown {
  const from = signed(proof.from, 'the first checkpoint', key)
  const to = signed(proof.to, 'the second checkpoint', key)
  const path = hashes(proof.path, 'the path')
  if (!isConsistent(treeOf(from), treeOf(to), path)) {
    throw new Broken(
      `the log over ${to.size} entries does not begin with the log over ${from.size}: it was rewritten`,
    )
  }
  return { kind: 'growth', from, to }
}

function checkEntry(value: unknown, checkpoint: Line): ShownEntry {
  const entry = value as Json
  const leafIndex = Number(entry.leafIndex)
  const name = `entry with leaf index ${leafIndex}`
  if (!Number.isSafeInteger(leafIndex) || leafIndex < 0) throw new Broken('an entry has no place')
  const told: Record<string, string | null> = {}
  const given = list(entry.columns, `${name}: columns`)
  const commitments = columns.map((column, index) => readColumn(given[index], column, name, told))
  if (given.length !== columns.length) throw new Broken(`the ${name} has other columns`)
  const leaf = hashCommitments(commitments, hash(entry.markHash, `the mark of the ${name}`))
  const { size, root } = treeOf(checkpoint)
  const path = hashes(entry.path, `the path of the ${name}`)
  const reached = rootOfInclusion(leaf, BigInt(leafIndex), size, path)
  if (!reached?.equals(root)) {
    throw new Broken(`the ${name} is not in the log that the checkpoint covers, or not like this`)
  }
  return { leafIndex, told }
}

function readColumn(
  value: unknown,
  column: string,
  name: string,
  told: Record<string, string | null>,
): Buffer {
  const given = (value ?? {}) as Json
  if (given.name !== column) throw new Broken(`the ${name} lacks its column ${column}`)
  if ('commitment' in given) return hash(given.commitment, `${column} of the ${name}`)
  const text = given.value
  if (text !== null && typeof text !== 'string') {
    throw new Broken(`${column} of the ${name} cannot be read`)
  }
  told[column] = text
  return commit(bytes(given.salt, 16, `the salt of ${column} of the ${name}`), text)
}

function signed(value: unknown, name: string, key: KeyObject): Line {
  const line = readCheckpoint(value, name)
  checkSignature(line, name, key)
  return line
}

function treeOf(line: Line): { size: bigint; root: Buffer } {
  const size = sizeOf(line, 'a checkpoint')
  return { size: BigInt(size), root: hash(line.root, 'the root') }
}

function parse(text: string): Json {
  try {
    const value = JSON.parse(text) as unknown
    if (typeof value === 'object' && value !== null) return value as Json
  } catch {
    // Said below.
  }
  throw new Broken('the file is not JSON')
}

function list(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw new Broken(`${name} cannot be read`)
  return value
}

function hashes(value: unknown, name: string): Buffer[] {
  return list(value, name).map((one) => hash(one, name))
}

function hash(value: unknown, name: string): Buffer {
  return bytes(value, 32, name)
}

function bytes(value: unknown, length: number, name: string): Buffer {
  if (typeof value !== 'string' || !new RegExp(`^[0-9a-f]{${length * 2}}$`).test(value)) {
    throw new Broken(`${name} cannot be read`)
  }
  return Buffer.from(value, 'hex')
}

/** The command: checks a file and says what it shows. */
export function tellProof(file: string, publicKeyFile: string): string[] {
  const shown = checkProof(readFileSync(file, 'utf8'), readKey(readFileSync(publicKeyFile, 'utf8')))
  if (shown.kind === 'growth') {
    const { from, to } = shown
    return [
      `The proof holds: the log over ${to.size} entries (${to.at}) begins with the log over ${from.size} (${from.at}).`,
    ]
  }
  const { checkpoint, entries, notProved } = shown
  return [
    `The proof holds: ${entries.length} entries stand in the log of ${checkpoint.size} that was signed at ${checkpoint.at}.`,
    ...entries.map(({ leafIndex, told }) => `  ${leafIndex}: ${oneLine(told)}`),
    ...(notProved > 0 ? [`Entries that are not proved in this file: ${notProved}.`] : []),
  ]
}

/** Nothing of a file that somebody handed over may steer the terminal of whoever checks it. */
function oneLine(told: Record<string, string | null>): string {
  const words = ['at', 'actor_role', 'action', 'outcome', 'resource', 'resource_id', 'reason']
  const text = words.flatMap((name) => told[name] ?? []).join(' ')
  return text.replace(/[^\x20-\x7e]/g, '?')
}
