import { createHash, hash } from 'node:crypto'
import { idText } from '#/database/ids.ts'

/** A row of `audit_events`, every column. */
export type EventRow = {
  id: number
  at: Date
  actor_id: Buffer | null
  actor_role: string
  action: string
  resource: string
  resource_id: string | null
  outcome: string
  reason: string | null
  source: string | null
  request_id: string | null
  before_text: string | null
  after_text: string | null
  /** See `writerMark`; null for entries of before there were marks. */
  mark: Buffer | null
  encoding: number
}

/** The columns that a leaf says, in this order. */
export const leafColumns = [
  'id',
  'at',
  'actor_id',
  'actor_role',
  'action',
  'resource',
  'resource_id',
  'outcome',
  'reason',
  'source',
  'request_id',
  'before_text',
  'after_text',
] as const
export type LeafColumn = (typeof leafColumns)[number]

/** How new entries become leaves. */
export const presentEncoding = 3

/** The first field of every leaf: another way of writing rows gets another name. The first had no mark, the second showed all or nothing. */
const encodings = ['', 'girasol-trail-1', 'girasol-trail-2', 'girasol-trail-3'] as const
const saltBytes = 16

/**
 * The RFC 6962 leaf hash of an entry: SHA-256 of 0x00 and its content. A value is written as 0x00 for NULL, else 0x01, the length in bytes
 * (4 bytes, big-endian) and UTF-8. Numbers are decimal, ids lower-case UUIDs, instants `YYYY-MM-DDTHH:MM:SS.mmmZ`.
 *
 * The content of encoding 3: its name, one commitment for each column in the order above, and the SHA-256 of the mark. Encodings 1 and 2
 * have the values themselves in place of commitments, and 2 the mark in lower-case hexadecimal at the end.
 */
export function leafHash(row: EventRow): Buffer {
  const { mark } = row
  if (!mark) return plainLeaf([encodings[1], ...valuesOf(row)])
  if (row.encoding < 3) return plainLeaf([encodings[2], ...valuesOf(row), mark.toString('hex')])
  const salts = saltsOf(mark)
  const commitments = valuesOf(row).map((value, index) => commitmentOf(salts[index]!, value))
  return hashLeaf([encodeField(encodings[3]), ...commitments, markHash(mark)])
}

function plainLeaf(fields: (string | null)[]): Buffer {
  return hashLeaf(fields.map(encodeField))
}

const leafByte = Buffer.of(0)

function hashLeaf(parts: Buffer[]): Buffer {
  return hash('sha256', Buffer.concat([leafByte, ...parts]), 'buffer')
}

/** A salt for each column, from a mark that nobody is shown: whoever knows one salt learns nothing of the others. */
export function saltsOf(mark: Buffer): Buffer[] {
  const outputLength = saltBytes * leafColumns.length
  const bytes = createHash('shake256', { outputLength }).update(mark).digest()
  return leafColumns.map((_, index) => bytes.subarray(index * saltBytes, (index + 1) * saltBytes))
}

/** What a leaf holds of one column: SHA-256 of its salt and its value. */
export function commitmentOf(salt: Buffer, value: string | null): Buffer {
  return hash('sha256', Buffer.concat([salt, encodeField(value)]), 'buffer')
}

export function markHash(mark: Buffer): Buffer {
  return hash('sha256', mark, 'buffer')
}

/** What an entry says, as one text: everything but its number and its mark. */
export function contentOf(row: Omit<EventRow, 'id' | 'mark' | 'encoding'>): string {
  return JSON.stringify(contentFields(row))
}

/** The values of the columns as they are hashed. */
export function valuesOf(row: EventRow): (string | null)[] {
  return [String(row.id), ...contentFields(row)]
}

function contentFields(row: Omit<EventRow, 'id' | 'mark' | 'encoding'>): (string | null)[] {
  return [
    row.at.toISOString(),
    row.actor_id === null ? null : idText(row.actor_id),
    row.actor_role,
    row.action,
    row.resource,
    row.resource_id,
    row.outcome,
    row.reason,
    row.source,
    row.request_id,
    row.before_text,
    row.after_text,
  ]
}

function encodeField(value: string | null): Buffer {
  if (value === null) return leafByte
  const length = Buffer.byteLength(value)
  const bytes = Buffer.allocUnsafe(5 + length)
  bytes[0] = 1
  bytes.writeUInt32BE(length, 1)
  bytes.write(value, 5)
  return bytes
}
