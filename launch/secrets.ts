import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ownedFile } from './database/server-owner.ts'
import { folders } from './project.ts'

/** Secrets that are 32 random bytes, one a file. */
const randomKeys = [
  /** Wraps the data key of each account. */
  'key-encryption.key',
  /** Keyed hashes for looking values up without storing them. */
  'lookup.key',
  /** Part of every password's hash. */
  'password-pepper.1.key',
  /** Signs the alerts that are posted to a receiver outside. */
  'alert-webhook.key',
]

/** Ed25519 pair that signs the checkpoints of the audit trail; the public half may be handed out. */
const trailKey = 'trail-signing.pem'
const trailPublicKey = 'trail-signing.pub.pem'

/** Makes, at the first start, the secrets that programs find in GIRASOL_SECRETS_FOLDER. Never replaces one. */
export function ensureSecrets(folder = folders.secrets): void {
  for (const name of randomKeys) {
    const path = join(folder, name)
    if (!existsSync(path)) ownedFile(path, randomBytes(32), null)
  }
  if (!existsSync(join(folder, trailKey))) makeTrailKey(folder)
}

function makeTrailKey(folder: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  ownedFile(join(folder, trailPublicKey), publicKey, null)
  ownedFile(join(folder, trailKey), privateKey, null)
}
