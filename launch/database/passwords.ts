import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownedFile } from './server-owner.ts'

/** The accounts that programs use, each with no more rights than it needs. */
export const accounts = ['migrate', 'api', 'worker', 'auditor'] as const
export type Account = (typeof accounts)[number]
export type Passwords = Record<Account | 'root', string>

/** Reads the passwords of the database accounts, making them first where there are none. */
export function ensurePasswords(secrets: string): Passwords {
  const file = join(secrets, 'database.json')
  mkdirSync(secrets, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) ownedFile(file, `${JSON.stringify(makePasswords(), null, 2)}\n`, null)
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords
}

function makePasswords(): Passwords {
  const names = ['root', ...accounts] as const
  const made = names.map((name) => [name, randomBytes(24).toString('base64url')])
  return Object.fromEntries(made) as Passwords
}
