import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { DataKey } from './keys.ts'

/** Where a sealed value lives. It is authenticated with the value, so a value moved to another row or column does not open. */
export type Place = { table: string; column: string; row: string }

const version = 1
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + nonceBytes + tagBytes

/** Seals a text with AES-256-GCM: version (1 byte), nonce (12), tag (16), ciphertext. */
export function seal(key: DataKey, place: Place, text: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce)
  cipher.setAAD(boundTo(key, place))
  const body = cipher.update(text, 'utf8')
  cipher.final()
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body])
}

/** Opens what `seal` made; throws when key, place or value do not belong together. */
export function open(key: DataKey, place: Place, sealed: Buffer): string {
  if (sealed[0] !== version || sealed.length < headBytes) throw new Error('not a sealed value')
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: tagBytes })
  decipher.setAAD(boundTo(key, place))
  decipher.setAuthTag(sealed.subarray(1 + nonceBytes, headBytes))
  return decipher.update(sealed.subarray(headBytes), undefined, 'utf8') + decipher.final('utf8')
}

function boundTo(key: DataKey, place: Place): Buffer {
  return Buffer.from(`${place.table}|${place.column}|${place.row}|${key.id}`)
}
