import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Broken } from './broken.ts'

const fields = ['origin', 'size', 'root', 'at', 'previous', 'signature'] as const

/** A signed checkpoint, every field as text. */
export type Line = Record<(typeof fields)[number], string>

/** The key by which checkpoints are judged. */
export function readKey(pem: string): KeyObject {
  return createPublicKey(pem)
}

/** Reads one checkpoint. Throws `Broken` when it is none. */
export function readCheckpoint(value: unknown, name: string): Line {
  const given = value as Record<string, unknown> | null
  if (typeof given !== 'object' || given === null || !fields.every((field) => field in given)) {
    throw new Broken(`${name} cannot be read`)
  }
  return Object.fromEntries(fields.map((field) => [field, String(given[field])])) as Line
}

export function parseCheckpoint(text: string, name: string): Line {
  try {
    return readCheckpoint(JSON.parse(text), name)
  } catch {
    throw new Broken(`${name} cannot be read`)
  }
}

/** Throws `Broken` for a checkpoint that was not signed with this key, or is of another log. */
export function checkSignature(line: Line, name: string, key: KeyObject): void {
  const signature = Buffer.from(line.signature, 'hex')
  if (!verify(null, Buffer.from(signedText(line)), key, signature)) {
    throw new Broken(`${name} is not signed by the sealer's key`)
  }
  if (line.origin !== 'girasol-trail') throw new Broken(`${name} is of another log`)
}

/** What the next checkpoint names as the one before it. */
export function digestOf(line: Line): string {
  return createHash('sha256').update(signedText(line)).digest('hex')
}

export function sizeOf(line: Line, name: string): number {
  const size = Number(line.size)
  if (!Number.isSafeInteger(size) || size < 1) throw new Broken(`${name} has no size`)
  return size
}

function signedText({ origin, size, root, at, previous }: Line): string {
  return `${origin}\n${size}\n${root}\n${at}\n${previous}\n`
}

/**
 * Checkpoints that were kept elsewhere: a file with one, or with one a line, as the API hands them out and as they stand in
 * `checkpoints.jsonl`; a proof that was downloaded serves, too. All are checked against the key.
 */
export function readKeptCheckpoints(path: string, key: KeyObject): Line[] {
  const text = readFileSync(path, 'utf8').trim()
  const values = parseAll(text)
  if (values.length === 0) throw new Broken(`${path} holds no checkpoint`)
  const lines = values.map((value, index) => {
    const name = `kept checkpoint ${index + 1}`
    const inside = (value as { checkpoint?: unknown } | null)?.checkpoint
    const line = readCheckpoint(inside ?? value, name)
    checkSignature(line, name, key)
    sizeOf(line, name)
    return line
  })
  refuseFork(lines)
  return lines
}

function parseAll(text: string): unknown[] {
  try {
    return [JSON.parse(text) as unknown]
  } catch {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => parseCheckpoint(line, `kept checkpoint ${index + 1}`))
  }
}

/** Two roots of one size are two histories, whatever the database says. */
function refuseFork(lines: readonly Line[]): void {
  const roots = new Map<string, string>()
  for (const { size, root } of lines) {
    if ((roots.get(size) ?? root) !== root) {
      throw new Broken(`two kept checkpoints over ${size} entries have different roots: a fork`)
    }
    roots.set(size, root)
  }
}
