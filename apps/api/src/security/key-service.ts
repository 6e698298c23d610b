import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Wraps data keys with a key that never leaves the service: a key file here, a cloud key service in production. */
export type KeyService = {
  /** Name of the key that wraps now; stored beside what it has wrapped. */
  readonly keyId: string
  wrap(dataKey: Buffer, context: string): Promise<Buffer>
  /** Throws when the key, the context or the bytes do not belong together. */
  unwrap(wrapped: Buffer, keyId: string, context: string): Promise<Buffer>
}

const nonceBytes = 12
const tagBytes = 16

/** The embedded key service: AES-256-GCM with a 32-byte key that lies outside the database's folder. */
export function fileKeyService(key: Buffer): KeyService {
  if (key.length !== 32) throw new Error('key-encryption.key must hold 32 bytes')
  const keyId = 'file-1'
  const bound = (context: string) => Buffer.from(`data-key|${keyId}|${context}`)
  return {
    keyId,
    async wrap(dataKey, context) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      cipher.setAAD(bound(context))
      const body = Buffer.concat([cipher.update(dataKey), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    async unwrap(wrapped, usedKey, context) {
      if (usedKey !== keyId) throw new Error('wrapped by a key that this service does not hold')
      const nonce = wrapped.subarray(0, nonceBytes)
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
      decipher.setAAD(bound(context))
      decipher.setAuthTag(wrapped.subarray(nonceBytes, nonceBytes + tagBytes))
      return Buffer.concat([
        decipher.update(wrapped.subarray(nonceBytes + tagBytes)),
        decipher.final(),
      ])
    },
  }
}
