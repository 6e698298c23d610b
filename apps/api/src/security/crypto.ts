import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto'
import { type DataKey, generationOf } from './data-key.ts'
import { SealBroken } from './key-faults.ts'

/**
 * Where a sealed value lives. It is authenticated with the value, so a value moved to another row or column does not open.
 * `version` is for values that are changed in their place: an earlier one, put back, does not open either. The first version is bound
 * as a value without one is.
 */
export type Place = { table: string; column: string; row: string; version?: number }

const nonceBytes = 12
const tagBytes = 16
const commitmentBytes = 32
/** Version 1: version (1 byte), nonce (12), tag (16), ciphertext. Read, no longer written. */
const firstHead = 1 + nonceBytes + tagBytes
/** Version 2: version (1 byte), generation of the key (4), commitment to the key (32), nonce (12), tag (16), ciphertext. */
const head = 1 + 4 + commitmentBytes + nonceBytes + tagBytes

/**
 * Seals a text with AES-256-GCM, 65 bytes longer than the text. GCM alone lets a skilled forger make one ciphertext that
 * opens under two keys, each to another text; the commitment in front belongs to one key only (RFC 9771, section 4.3.3).
 */
export function seal(key: DataKey, place: Place, text: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key.sealing, nonce)
  cipher.setAAD(boundTo(key, place))
  const body = cipher.update(text, 'utf8')
  cipher.final()
  const front = Buffer.allocUnsafe(5)
  front.writeUInt8(2, 0)
  front.writeUInt32BE(key.generation, 1)
  return Buffer.concat([front, key.commitment, nonce, cipher.getAuthTag(), body])
}

/** Opens what `seal` made, with whichever generation of the key made it. Throws `SealBroken` when key, place or value do not belong together. */
export function open(key: DataKey, place: Place, sealed: Buffer): string {
  if (sealed[0] === 2 && sealed.length >= head) return openSecond(key, place, sealed)
  if (sealed[0] === 1 && sealed.length >= firstHead) return openFirst(key, place, sealed)
  throw new SealBroken(place, 'form')
}

function openSecond(ring: DataKey, place: Place, sealed: Buffer): string {
  const key = generationOf(ring, sealed.readUInt32BE(1))
  if (!key) throw new SealBroken(place, 'key')
  const nonceAt = 5 + commitmentBytes
  if (!timingSafeEqual(sealed.subarray(5, nonceAt), key.commitment)) {
    throw new SealBroken(place, 'commitment')
  }
  return decipher(key.sealing, boundTo(key, place), place, sealed.subarray(nonceAt))
}

function openFirst(ring: DataKey, place: Place, sealed: Buffer): string {
  const key = generationOf(ring, 1)
  if (!key) throw new SealBroken(place, 'key')
  if (isLater(place)) throw new SealBroken(place, 'form')
  const bound = Buffer.from(`${place.table}|${place.column}|${place.row}|${key.id}`)
  return decipher(key.bytes, bound, place, sealed.subarray(1))
}

/** `parts` is nonce, tag and ciphertext. Nothing is returned before the tag was checked. */
function decipher(bytes: Buffer, bound: Buffer, place: Place, parts: Buffer): string {
  const nonce = parts.subarray(0, nonceBytes)
  const opener = createDecipheriv('aes-256-gcm', bytes, nonce, { authTagLength: tagBytes })
  opener.setAAD(bound)
  opener.setAuthTag(parts.subarray(nonceBytes, nonceBytes + tagBytes))
  try {
    const body = parts.subarray(nonceBytes + tagBytes)
    return opener.update(body, undefined, 'utf8') + opener.final('utf8')
  } catch {
    throw new SealBroken(place, 'content')
  }
}

/** The first form binds no version: what was changed since it was written is in the second. */
function isLater({ version = 1 }: Place): boolean {
  return version > 1
}

function boundTo(key: DataKey, place: Place): Buffer {
  const { table, column, row, version } = place
  const at = isLater(place) ? `${row}@${version}` : row
  return Buffer.from(`2|${table}|${column}|${at}|${key.id}`)
}
