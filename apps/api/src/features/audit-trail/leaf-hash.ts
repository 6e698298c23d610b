import { createHash } from 'node:crypto'
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
}

/** The first field of every leaf: another way of writing rows gets another name. The first had no mark. */
const encodings = { unmarked: 'girasol-trail-1', marked: 'girasol-trail-2' }

/**
 * The RFC 6962 leaf hash of an entry: SHA-256 of 0x00 and its canonical bytes. Those are, for the
 * name of the encoding and then each column in the order below, 0x00 for NULL, else 0x01, the
 * length in bytes (4 bytes, big-endian) and the value as UTF-8. Numbers are decimal, ids lower-case
 * UUIDs, the mark lower-case hexadecimal, instants `YYYY-MM-DDTHH:MM:SS.mmmZ`.
 */
export function leafHash(row: EventRow): Buffer {
  const hash = createHash('sha256').update(Buffer.of(0))
  for (const value of fieldsOf(row)) hash.update(encodeField(value))
  return hash.digest()
}

function fieldsOf(row: EventRow): (string | null)[] {
  const { mark } = row
  if (!mark) return [encodings.unmarked, String(row.id), ...contentFields(row)]
  return [encodings.marked, String(row.id), ...contentFields(row), mark.toString('hex')]
}

/** What an entry says, as one text: everything but its number and its mark. */
export function contentOf(row: Omit<EventRow, 'id' | 'mark'>): string {
  return JSON.stringify(contentFields(row))
}

function contentFields(row: Omit<EventRow, 'id' | 'mark'>): (string | null)[] {
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
  if (value === null) return Buffer.of(0)
  const text = Buffer.from(value, 'utf8')
  const head = Buffer.alloc(5)
  head[0] = 1
  head.writeUInt32BE(text.length, 1)
  return Buffer.concat([head, text])
}
