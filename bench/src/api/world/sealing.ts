import { createCipheriv, randomBytes } from 'node:crypto'

/** An account's data key as the API's embedded key service wraps it (nonce, tag, ciphertext). */
export function wrapDataKey(wrappingKey: Buffer, key: { id: string; bytes: Buffer }): Buffer {
  return encrypt(wrappingKey, `data-key|file-1|${key.id}`, key.bytes)
}

function encrypt(key: Buffer, bound: string, content: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** A new UUIDv7 as the 16 bytes that the database stores (RFC 9562, 5.7); later moments sort behind. */
export function idBytesAt(moment: Date): Buffer {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(moment.getTime(), 0, 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  return bytes
}

/** The text form of a stored id. */
export function idText(bytes: Buffer): string {
  return bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}
