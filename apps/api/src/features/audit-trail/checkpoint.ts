import { createHash, type KeyObject, sign, verify } from 'node:crypto'

/** What the sealer promises of the log at one moment. Hashes and signature are lower-case hex. */
export type Checkpoint = {
  origin: 'girasol-trail'
  /** How many leaves `root` covers: all, from the first. */
  size: number
  root: string
  at: string
  /** SHA-256 of the signed text of the checkpoint before; 64 zeros for the first. */
  previous: string
  signature: string
}

export const beforeFirst = '0'.repeat(64)

/** The bytes that are signed: the fields, one a line, in this order. */
function signedText(checkpoint: Omit<Checkpoint, 'signature'>): Buffer {
  const { origin, size, root, at, previous } = checkpoint
  return Buffer.from(`${origin}\n${size}\n${root}\n${at}\n${previous}\n`, 'utf8')
}

/** Signs the state of the log with Ed25519, chained to the checkpoint before. */
export function signCheckpoint(
  log: { size: number; root: Buffer; at: Date; previous: Checkpoint | null },
  key: KeyObject,
): Checkpoint {
  const unsigned = {
    origin: 'girasol-trail' as const,
    size: log.size,
    root: log.root.toString('hex'),
    at: log.at.toISOString(),
    previous: log.previous ? digestOf(log.previous) : beforeFirst,
  }
  return { ...unsigned, signature: sign(null, signedText(unsigned), key).toString('hex') }
}

/** Whether the signature belongs to the fields. */
export function isGenuine(checkpoint: Checkpoint, key: KeyObject): boolean {
  return verify(null, signedText(checkpoint), key, Buffer.from(checkpoint.signature, 'hex'))
}

function digestOf(checkpoint: Checkpoint): string {
  return createHash('sha256').update(signedText(checkpoint)).digest('hex')
}
