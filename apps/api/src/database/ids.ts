import { v7 } from 'uuid'

/** A new UUIDv7 in its lower-case form: sorted by time, so new rows go to the end of their index. */
export function newId(): string {
  return v7()
}

/** The 16 bytes that the database stores for an id. */
export function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

/** The text form of a stored id. */
export function idText(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
