import { KeyRefused } from './key-faults.ts'
import type { KeyService } from './key-service.ts'
import type { Passwords } from './passwords.ts'

const refuseKey = () => Promise.reject(new KeyRefused('this program is given no keys'))
const refusePassword = () => Promise.reject(new Error('this program is given no peppers'))

/** The key service of a program that has nothing to do with personal data. */
export const noKeyService: KeyService = {
  currentKeyId: () => 'none',
  generate: refuseKey,
  wrap: refuseKey,
  unwrap: refuseKey,
}

/** The passwords of programs at which nobody signs in: they need no pepper to be mounted. */
export const noPasswords: Passwords = {
  hash: refusePassword,
  verify: refusePassword,
  needsUpgrade: () => false,
}
