import { createHash } from 'node:crypto'
import { hashLeaf } from './merkle.ts'

/** The columns that a leaf says, in the order in which they are hashed. */
export const columns = [
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
export type Column = (typeof columns)[number]

/** A row of `audit_events` with every value as text, as the database prints it. */
export type EntryRow = Record<Column | 'mark' | 'encoding', string | null>

const printed = [...columns, 'mark', 'encoding'] as const

/** SQL that prints a row's columns as the text that is hashed: instants as ISO 8601, ids as lower-case UUIDs. */
export const printedColumns = printed
  .map((column) => {
    if (column === 'at') {
      return `CONCAT(REPLACE(LEFT(CAST(e.at AS CHAR), 23), ' ', 'T'), 'Z') AS at`
    }
    if (column === 'actor_id' || column === 'mark') return `LOWER(HEX(e.${column})) AS ${column}`
    return `CAST(e.${column} AS CHAR) AS ${column}`
  })
  .join(', ')

/** A row of the database's answer. */
export function readEntry(row: Record<string, unknown>): EntryRow {
  return Object.fromEntries(printed.map((name) => [name, row[name] as string | null])) as EntryRow
}

/**
 * The leaf hash of an entry. Values are packed: one byte 0 when NULL, else one byte 1, four bytes with the length (big-endian) and the
 * UTF-8 text. The content is the packed name of the encoding and then
 * - encoding 3, `girasol-trail-3`: a commitment for each column and the SHA-256 of the mark;
 * - encoding 2, `girasol-trail-2`: each packed column and the packed mark; without a mark `girasol-trail-1`, and no mark.
 */
export function hashEntry(row: EntryRow): Buffer {
  const values = columns.map((column) =>
    column === 'actor_id' ? dashed(row[column]) : row[column],
  )
  const { mark } = row
  if (mark === null) return hashLeaf(Buffer.concat(['girasol-trail-1', ...values].map(pack)))
  if (Number(row.encoding) < 3) {
    return hashLeaf(Buffer.concat(['girasol-trail-2', ...values, mark].map(pack)))
  }
  const secret = Buffer.from(mark, 'hex')
  const salts = createHash('shake256', { outputLength: 16 * columns.length })
    .update(secret)
    .digest()
  const commitments = values.map((value, index) =>
    commit(salts.subarray(16 * index, 16 * index + 16), value),
  )
  return hashCommitments(commitments, sha256(secret))
}

/** The leaf hash of an entry of encoding 3, from what it holds of each column. */
export function hashCommitments(commitments: readonly Buffer[], markHash: Buffer): Buffer {
  return hashLeaf(Buffer.concat([pack('girasol-trail-3'), ...commitments, markHash]))
}

/** What a leaf of encoding 3 holds of one column. */
export function commit(salt: Buffer, value: string | null): Buffer {
  return sha256(Buffer.concat([salt, pack(value)]))
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function dashed(hex: string | null): string | null {
  return hex && hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function pack(value: string | null): Buffer {
  if (value === null) return Buffer.from([0])
  const size = Buffer.byteLength(value, 'utf8')
  return Buffer.concat([
    Buffer.from([1, size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255]),
    Buffer.from(value, 'utf8'),
  ])
}
