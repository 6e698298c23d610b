import { availableParallelism } from 'node:os'
import type { Options } from '@node-rs/argon2'
import { createHashQueue } from './hash-queue.ts'
import { createHasher } from './hasher.ts'
import type { Peppers } from './peppers.ts'

/** argon2id, one lane, with the memory and passes of RFC 9106's second choice: well above the least that OWASP accepts (46 MiB, one pass). */
const standard: Cost = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 }
/** Hashes made at the earlier, lower cost take this much longer, so that an account that has one cannot be told by the time. */
const remainderOf = (full: Cost) => ({ ...full, timeCost: full.timeCost - 1 })
const waitingPerCore = 40
/**
 * A tenth of a request's share of a busy core: the least claim (19) would be next to none, and on a full machine nobody could sign in.
 * And half of the time at most, so that fewer than one in a hundred requests is held up by a hash.
 */
const polite: Politeness = { niceness: 10, rest: 1 }

/** What a hash takes: kibibytes, passes, lanes. */
export type Cost = { algorithm: 2; memoryCost: number; timeCost: number; parallelism: 1 }

/** How hashing gives way to requests: its scheduling priority, and how long a core rests after a hash, as a multiple of it. */
export type Politeness = { niceness: number; rest: number }

export type StoredPassword = { hash: string; pepperId: string }

export type Passwords = {
  /** Throws `QueueFull`, as `verify` does. */
  hash(password: string): Promise<StoredPassword>
  /** Takes as long for an account that does not exist (`null`) as for one that does. */
  verify(stored: StoredPassword | null, password: string): Promise<boolean>
  /** Whether a hash was made with an older pepper or at an older cost: make a new one while the password is at hand. */
  needsUpgrade(stored: StoredPassword): boolean
}

/**
 * Password hashing in a process of its own, behind a queue of one hash at a time for each core but one. A pepper, which the database never
 * sees, is in every hash: hashes that are stolen without it cannot be guessed at. Another `cost` is for measurements of what is around a hash.
 */
export function createPasswords(
  peppers: Peppers,
  cost: Cost = standard,
  { niceness, rest } = polite,
): Passwords {
  const hasher = createHasher(niceness)
  const parallel = Math.max(1, availableParallelism() - 1)
  const queue = createHashQueue(parallel, parallel * waitingPerCore, rest)
  const options = (pepperId: string): Options => ({ ...cost, secret: peppers.all.get(pepperId) })
  const make = (password: string) => hasher.hash(normal(password), options(peppers.newest))
  let stranger: Promise<string> | null = null
  const nobody = () => (stranger ??= make('a password that nobody has').catch(forget))
  const forget = (error: unknown) => {
    stranger = null
    throw error
  }
  const check = async (stored: StoredPassword | null, password: string) => {
    if (!stored || !peppers.all.has(stored.pepperId)) {
      await hasher.verify(await nobody(), normal(password), options(peppers.newest))
      return false
    }
    const matches = await hasher.verify(stored.hash, normal(password), options(stored.pepperId))
    if (!isAt(cost, stored)) await hasher.hash(normal(password), remainderOf(cost))
    return matches
  }
  return {
    hash: async (password) => ({
      hash: await queue(() => make(password)),
      pepperId: peppers.newest,
    }),
    verify: (stored, password) => queue(() => check(stored, password)),
    needsUpgrade: (stored) => stored.pepperId !== peppers.newest || !isAt(cost, stored),
  }
}

function isAt({ memoryCost, timeCost, parallelism }: Cost, { hash }: StoredPassword): boolean {
  return hash.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`)
}

/** The same password may be typed in several Unicode forms. */
function normal(password: string): string {
  return password.normalize('NFKC')
}
