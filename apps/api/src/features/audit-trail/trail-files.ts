import type { KeyObject } from 'node:crypto'
import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { type Checkpoint, isGenuine } from './checkpoint.ts'
import { type IdSet, idSet } from './id-set.ts'
import { emptyRange, type MerkleRange, rootOf, type TreeNode, withLeaf } from './merkle-range.ts'

/** One sealed entry as it stands in `leaves.bin`: 8 bytes event id (big-endian), 32 bytes leaf hash. */
export type Leaf = { eventId: number; hash: Buffer }

const leafBytes = 40

/** The log outside the database: `leaves.bin`, and `checkpoints.jsonl` with one signed checkpoint a line. */
export type TrailFiles = {
  range: MerkleRange
  /** The entries that are sealed, whatever the database says. */
  sealed: IdSet
  last: Checkpoint | null
  /** Puts leaves and then the checkpoint over them on the disk for good; the range moves on. */
  append(leaves: readonly Leaf[], checkpoint: Checkpoint, range: MerkleRange): Promise<void>
  readLeaves(from: number, to: number): Promise<Leaf[]>
  /** The kept subtrees of what was there when the log was opened; handed over once. */
  takeNodes(): TreeNode[]
  close(): Promise<void>
}

/** The log contradicts itself: a person has to look before anything else is sealed. `code` is fit for a log. */
export class TrailDamaged extends Error {
  readonly code: string

  constructor(code: string) {
    super(`the sealed trail is damaged: ${code}`)
    this.code = code
  }
}

/**
 * Opens the log and heals what a crash can leave behind: a torn last line, and leaves that no
 * checkpoint covers yet (they were promised to nobody). Anything else throws `TrailDamaged`.
 */
export async function openTrailFiles(folder: string, key: KeyObject): Promise<TrailFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const leaves = await open(join(folder, 'leaves.bin'), 'a+', 0o600)
  const checkpoints = await open(join(folder, 'checkpoints.jsonl'), 'a+', 0o600)
  try {
    await syncFolder(folder)
    const last = await lastCheckpoint(folder, checkpoints, key)
    const sealed = idSet()
    const nodes: TreeNode[] = []
    const range = await readRange(leaves, last, { sealed, nodes })
    return filesOf(leaves, checkpoints, { last, range, sealed, nodes })
  } catch (error) {
    await Promise.all([leaves.close(), checkpoints.close()])
    throw error
  }
}

function filesOf(
  leaves: FileHandle,
  checkpoints: FileHandle,
  read: Pick<TrailFiles, 'last' | 'range' | 'sealed'> & { nodes: TreeNode[] },
): TrailFiles {
  const { nodes, ...opened } = read
  const files: TrailFiles = {
    ...opened,
    takeNodes: () => nodes.splice(0),
    async append(added, checkpoint, grown) {
      await leaves.appendFile(Buffer.concat(added.map(encodeLeaf)))
      await leaves.datasync()
      await checkpoints.appendFile(`${JSON.stringify(checkpoint)}\n`)
      await checkpoints.datasync()
      for (const { eventId } of added) files.sealed.add(eventId)
      files.last = checkpoint
      files.range = grown
    },
    readLeaves: (from, to) => readLeaves(leaves, from, to),
    async close() {
      await Promise.all([leaves.close(), checkpoints.close()])
    },
  }
  return files
}

/** A new file is safe only when its folder's entry is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

async function lastCheckpoint(
  folder: string,
  handle: FileHandle,
  key: KeyObject,
): Promise<Checkpoint | null> {
  const text = await readFile(join(folder, 'checkpoints.jsonl'))
  const whole = text.lastIndexOf(0x0a) + 1
  if (whole < text.length) await handle.truncate(whole)
  if (whole === 0) return null
  const start = text.lastIndexOf(0x0a, whole - 2) + 1
  const checkpoint = parseLine(text.toString('utf8', start, whole))
  if (!isGenuine(checkpoint, key)) throw new TrailDamaged('checkpointNotOurs')
  return checkpoint
}

function parseLine(line: string): Checkpoint {
  try {
    return JSON.parse(line) as Checkpoint
  } catch {
    throw new TrailDamaged('checkpointUnreadable')
  }
}

async function readRange(
  handle: FileHandle,
  last: Checkpoint | null,
  found: { sealed: IdSet; nodes: TreeNode[] },
): Promise<MerkleRange> {
  const { size: bytes } = await handle.stat()
  const size = last?.size ?? 0
  if (bytes < size * leafBytes) throw new TrailDamaged('leavesShorterThanCheckpoint')
  if (bytes > size * leafBytes) await handle.truncate(size * leafBytes)
  let range = emptyRange
  for (let from = 0; from < size; from += 10_000) {
    const leaves = await readLeaves(handle, from, Math.min(size, from + 10_000))
    for (const leaf of leaves) {
      range = withLeaf(range, leaf.hash, (node) => found.nodes.push(node))
      found.sealed.add(leaf.eventId)
    }
  }
  if (last && rootOf(range).toString('hex') !== last.root) {
    throw new TrailDamaged('leavesWithOtherRoot')
  }
  return range
}

async function readLeaves(handle: FileHandle, from: number, to: number): Promise<Leaf[]> {
  const bytes = Buffer.alloc((to - from) * leafBytes)
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, from * leafBytes)
  if (bytesRead < bytes.length) throw new TrailDamaged('leavesEndTooEarly')
  return Array.from({ length: to - from }, (_, index) => ({
    eventId: Number(bytes.readBigUInt64BE(index * leafBytes)),
    hash: bytes.subarray(index * leafBytes + 8, (index + 1) * leafBytes),
  }))
}

function encodeLeaf({ eventId, hash }: Leaf): Buffer {
  const bytes = Buffer.alloc(leafBytes)
  bytes.writeBigUInt64BE(BigInt(eventId))
  hash.copy(bytes, 8)
  return bytes
}
