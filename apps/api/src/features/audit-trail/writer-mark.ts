import { timingSafeEqual } from 'node:crypto'
import { idBytes, newId } from '#/database/ids.ts'
import type { Keys } from '#/security/keys.ts'
import { contentOf, type EventRow } from './leaf-hash.ts'

type Writer = Pick<Keys, 'blindIndex'>
type Written = Omit<EventRow, 'id' | 'mark' | 'encoding'>

const idBytesLong = 16

/**
 * What only a program with our lookup key can put beside an entry: a new id (16 bytes) and a keyed hash (32 bytes) of that id and the
 * entry. Rights on the database alone are not enough to add to the trail, and the id makes no two marks the same.
 */
export function writerMark(writer: Writer, row: Written): Buffer {
  const id = idBytes(newId())
  return Buffer.concat([id, hashOf(writer, id, row)])
}

/** Whether one of our programs wrote this row. */
export function isOurs(writer: Writer, row: EventRow): boolean {
  const { mark } = row
  if (mark?.length !== idBytesLong + 32) return false
  const id = markId(mark)
  return timingSafeEqual(mark.subarray(idBytesLong), hashOf(writer, id, row))
}

/** The id in a mark: 16 bytes that no other entry has. */
export function markId(mark: Buffer): Buffer {
  return mark.subarray(0, idBytesLong)
}

function hashOf(writer: Writer, id: Buffer, row: Written): Buffer {
  return writer.blindIndex('trail entry', `${id.toString('hex')}|${contentOf(row)}`)
}
