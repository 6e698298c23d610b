import {
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  KMSClient,
} from '@aws-sdk/client-kms'
import { awsCredentials } from './aws-credentials.ts'
import { KeyRefused, KeyServiceDown } from './key-faults.ts'
import type { KeyService, WrappedKey } from './key-service.ts'

export type AwsKmsSetting = {
  /** ARN of the key that wraps. */
  key: string
  /** ARNs of keys that wrapped before; no other key is ever asked to unwrap. */
  retired: readonly string[]
  /** Another address than the region's own, for example a private endpoint. */
  endpoint?: string
}

const connectMilliseconds = 2000
const answerMilliseconds = 1500
const attempts = 3
const keyBytes = 32

/**
 * AWS KMS as key service. The encryption context binds each wrapped key to its account and generation, and stands in AWS's own log.
 * The row's key is asked for by name only when it is one of ours: a row that names a stranger's key, which the stranger
 * lets us use, would else have us seal personal data with a key that the stranger knows.
 */
export function awsKmsKeyService(setting: AwsKmsSetting): KeyService {
  const client = new KMSClient({
    region: setting.key.split(':')[3]!,
    credentials: awsCredentials(),
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: connectMilliseconds,
      requestTimeout: answerMilliseconds,
      throwOnRequestTimeout: true,
    },
    ...(setting.endpoint ? { endpoint: setting.endpoint } : {}),
  })
  const ours = new Set([setting.key, ...setting.retired])
  return {
    currentKeyId: () => setting.key,
    generate: (context) => generate(client, setting.key, context),
    wrap: (bytes, context) => wrap(client, setting.key, bytes, context),
    async unwrap(key, context) {
      if (!ours.has(key.keyId)) throw new KeyRefused('wrapped by a key that is not ours')
      return unwrap(client, key, context)
    },
  }
}

/** What AWS checks, byte by byte, when the key is unwrapped. */
function bound(context: string): Record<string, string> {
  return { service: 'girasol', purpose: 'data-key', dataKey: context }
}

async function generate(
  client: KMSClient,
  keyId: string,
  context: string,
): Promise<WrappedKey & { bytes: Buffer }> {
  const asked = { KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: bound(context) } as const
  const answer = await told(() => client.send(new GenerateDataKeyCommand(asked)))
  return {
    keyId,
    bytes: wholeKey(answer.Plaintext),
    wrapped: ciphertext(answer.CiphertextBlob, answer.KeyId === keyId),
  }
}

async function wrap(
  client: KMSClient,
  keyId: string,
  bytes: Buffer,
  context: string,
): Promise<WrappedKey> {
  const asked = { KeyId: keyId, Plaintext: bytes, EncryptionContext: bound(context) }
  const answer = await told(() => client.send(new EncryptCommand(asked)))
  return { keyId, wrapped: ciphertext(answer.CiphertextBlob, answer.KeyId === keyId) }
}

async function unwrap(
  client: KMSClient,
  { keyId, wrapped }: WrappedKey,
  context: string,
): Promise<Buffer> {
  const asked = { KeyId: keyId, CiphertextBlob: wrapped, EncryptionContext: bound(context) }
  const answer = await told(() => client.send(new DecryptCommand(asked)))
  if (answer.KeyId !== keyId) throw new KeyRefused('unwrapped by another key than asked')
  return wholeKey(answer.Plaintext)
}

function wholeKey(bytes: Uint8Array | undefined): Buffer {
  if (bytes?.length !== keyBytes) throw new KeyRefused('the key service gave back no key of ours')
  return Buffer.from(bytes)
}

function ciphertext(blob: Uint8Array | undefined, byOurKey: boolean): Buffer {
  if (!blob?.length || !byOurKey) throw new KeyRefused('the key service wrapped with another key')
  return Buffer.from(blob)
}

/** Faults that a later try may not show: the service, not our right to it. */
const passing =
  /Throttl|Timeout|Internal|ServiceUnavailable|KeyUnavailable|LimitExceeded|TooManyRequests|Network/i

/** Every fault becomes one of ours. The service's own text may name accounts and keys, and stays behind. */
async function told<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    const { name = 'unknown', $metadata } = error as {
      name?: string
      $metadata?: { httpStatusCode?: number }
    }
    const status = $metadata?.httpStatusCode
    if (status && status >= 400 && status < 500 && !passing.test(name)) {
      throw new KeyRefused(`the key service refuses (${name})`)
    }
    throw new KeyServiceDown(`the key service does not answer (${name})`)
  }
}
