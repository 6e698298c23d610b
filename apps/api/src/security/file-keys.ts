import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KeyRefused } from './key-faults.ts'
import type { KeyService, WrappedKey } from './key-service.ts'

const nonceBytes = 12
const tagBytes = 16
const keyFile = /^key-encryption(?:\.(\d+))?\.key$/

/**
 * The embedded key service: AES-256-GCM with keys of 32 bytes in a folder outside the database's. `key-encryption.key` is
 * `file-1`, `key-encryption.2.key` is `file-2`; the highest number wraps. The folder is looked at with every new key, so that
 * a rotation counts at once in programs that run.
 */
export function fileKeyService(folder: string): KeyService {
  const known = new Map<string, Buffer>()
  const keyOf = (keyId: string) => {
    const key = known.get(keyId) ?? readKey(folder, keyId)
    known.set(keyId, key)
    return key
  }
  const currentKeyId = () => `file-${newestKey(folder)}`
  const wrap = async (bytes: Buffer, context: string) => {
    const keyId = currentKeyId()
    return { keyId, wrapped: wrapWith(keyOf(keyId), boundTo(keyId, context), bytes) }
  }
  keyOf(currentKeyId())
  return {
    currentKeyId,
    wrap,
    async generate(context) {
      const bytes = randomBytes(32)
      return { bytes, ...(await wrap(bytes, context)) }
    },
    async unwrap({ keyId, wrapped }: WrappedKey, context) {
      return unwrapWith(keyOf(keyId), boundTo(keyId, context), wrapped)
    },
  }
}

/** Adds the next wrapping key to the folder; from now on it wraps, and the ones before it only unwrap. Returns its id. */
export function rotateFileKeys(folder: string): string {
  const next = newestKey(folder) + 1
  writeFileSync(join(folder, fileName(next)), randomBytes(32), { mode: 0o600, flag: 'wx' })
  return `file-${next}`
}

/** Ids of the wrapping keys in the folder, the oldest first. */
export function fileKeyIds(folder: string): string[] {
  return keyNumbers(folder).map((number) => `file-${number}`)
}

function keyNumbers(folder: string): number[] {
  const numbers = readdirSync(folder).flatMap((name) => {
    const found = keyFile.exec(name)
    return found ? [Number(found[1] ?? 1)] : []
  })
  return numbers.sort((a, b) => a - b)
}

function newestKey(folder: string): number {
  const newest = keyNumbers(folder).at(-1)
  if (!newest) throw new KeyRefused('GIRASOL_SECRETS_FOLDER has no file key-encryption.key')
  return newest
}

function fileName(number: number): string {
  return number === 1 ? 'key-encryption.key' : `key-encryption.${number}.key`
}

function readKey(folder: string, keyId: string): Buffer {
  const number = Number(/^file-(\d{1,6})$/.exec(keyId)?.[1] ?? Number.NaN)
  const path = join(folder, fileName(number))
  if (!Number.isInteger(number) || !existsSync(path)) {
    throw new KeyRefused('wrapped by a key that this service does not hold')
  }
  const key = readFileSync(path)
  if (key.length !== 32) throw new KeyRefused(`${fileName(number)} must hold 32 bytes`)
  return key
}

function boundTo(keyId: string, context: string): Buffer {
  return Buffer.from(`data-key|${keyId}|${context}`)
}

function wrapWith(key: Buffer, bound: Buffer, bytes: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(bound)
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function unwrapWith(key: Buffer, bound: Buffer, wrapped: Buffer): Buffer {
  try {
    const nonce = wrapped.subarray(0, nonceBytes)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    decipher.setAAD(bound)
    decipher.setAuthTag(wrapped.subarray(nonceBytes, nonceBytes + tagBytes))
    const body = wrapped.subarray(nonceBytes + tagBytes)
    return Buffer.concat([decipher.update(body), decipher.final()])
  } catch {
    throw new KeyRefused('a wrapped key does not open')
  }
}
