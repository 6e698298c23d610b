import { hkdfSync } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, verify, type Options } from '@node-rs/argon2'
import { createHashQueue } from './hash-queue.ts'

/** argon2id with the least figures that OWASP accepts: 19 MiB, two passes, one lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
/** The thread pool has four threads; one is left for everything else. */
const mostParallel = 3
const waitingPerCore = 40

export type StoredPassword = { hash: string; pepperId: string }

export type Passwords = {
  hash(password: string): Promise<StoredPassword>
  /** Takes as long for an account that does not exist (`null`) as for one that does. Throws `QueueFull`. */
  verify(stored: StoredPassword | null, password: string): Promise<boolean>
}

/**
 * Password hashing behind a queue of at most one hash per core. The pepper is derived from the key-encryption key,
 * so hashes that are stolen without it cannot be guessed at.
 */
export async function createPasswords(keyEncryptionKey: Buffer): Promise<Passwords> {
  const pepperId = 'file-1'
  const secret = Buffer.from(
    hkdfSync('sha256', keyEncryptionKey, '', `girasol password pepper ${pepperId}`, 32),
  )
  const options: Options = { ...cost, secret }
  const cores = availableParallelism()
  const queue = createHashQueue(Math.min(cores, mostParallel), cores * waitingPerCore)
  const nobody = await hash('a password that nobody has', options)
  return {
    async hash(password) {
      return { hash: await queue(() => hash(normal(password), options)), pepperId }
    },
    async verify(stored, password) {
      const against = stored?.pepperId === pepperId ? stored.hash : nobody
      const matches = await queue(() => verify(against, normal(password), options))
      return matches && against !== nobody
    },
  }
}

/** The same password may be typed in several Unicode forms. */
function normal(password: string): string {
  return password.normalize('NFKC')
}
