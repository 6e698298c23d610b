import { hashLeaf } from './merkle.ts'

/** A row of `audit_events` with every value as text, as the database prints it. */
export type EntryRow = Record<(typeof columns)[number], string | null>

/** The columns in the order in which they are hashed. */
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
  'mark',
] as const

/** SQL that prints a row's columns as the text that is hashed: instants as ISO 8601, ids as lower-case UUIDs. */
export const printedColumns = columns
  .map((column) => {
    if (column === 'at') {
      return `CONCAT(REPLACE(LEFT(CAST(e.at AS CHAR), 23), ' ', 'T'), 'Z') AS at`
    }
    if (column === 'actor_id' || column === 'mark') return `LOWER(HEX(e.${column})) AS ${column}`
    return `CAST(e.${column} AS CHAR) AS ${column}`
  })
  .join(', ')

/**
 * The leaf hash of an entry. Its content: the text `girasol-trail-2` (`girasol-trail-1` where there is no mark, which then is left out)
 * and each column, each as one byte 0 when it is NULL, else one byte 1,
 * four bytes with the length (big-endian) and the UTF-8 text.
 */
export function hashEntry(row: EntryRow): Buffer {
  const values = columns.map((column) =>
    column === 'actor_id' ? dashed(row.actor_id) : row[column],
  )
  const written =
    row.mark === null ? ['girasol-trail-1', ...values.slice(0, -1)] : ['girasol-trail-2', ...values]
  return hashLeaf(Buffer.concat(written.map(pack)))
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
