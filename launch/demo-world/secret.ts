import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the demo world's own secret lies: passwords are drawn from it, so no list of them is kept for programs. */
export function demoSecretFile(secretsFolder: string): string {
  return join(secretsFolder, 'demo-world.seed')
}

/** The secret of this installation's demo world, made on first use: 32 bytes, readable by its owner alone. */
export function ensureDemoSecret(secretsFolder: string): Buffer {
  const path = demoSecretFile(secretsFolder)
  try {
    writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readDemoSecret(path)
}

/** Throws when the file does not hold what `ensureDemoSecret` wrote. */
export function readDemoSecret(path: string): Buffer {
  const secret = readFileSync(path)
  if (secret.length !== 32) throw new Error(`${path} does not hold 32 bytes: remove it`)
  return secret
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** The password of one person: 16 letters and digits in groups of four (79 bits), the same as long as the secret is. */
export function passwordOf(secret: Buffer, email: string): string {
  const bytes = createHmac('sha512', secret).update(email).digest()
  const fair = [...bytes].filter((byte) => byte < alphabet.length * 8)
  const letters = fair.slice(0, 16).map((byte) => alphabet[byte % alphabet.length])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}
