import { createHash } from 'node:crypto'
import type { Language, Role } from '@girasol/contract'

/** Somebody of the demo world, plainly made up. */
export type Person = {
  id: string
  role: Role
  name: string
  email: string
  language: Language
  /** Counts from 1 within the role. */
  number: number
}

const host = 'demo.girasol.example'
const counts = { engineer: 12, support: 3, sales: 1, security: 2, crew: 40, customer: 200 } as const
const titles = {
  engineer: 'Engineer',
  support: 'Support',
  sales: 'Sales',
  security: 'Security',
  crew: 'Installer',
  customer: 'Customer',
} as const

type Cast = keyof typeof counts

export const staff = [
  ...people('engineer'),
  ...people('support'),
  ...people('sales'),
  ...people('security'),
]
/** The person of each crew who holds its account. */
export const installers = people('crew')
export const customers = people('customer')

function people(role: Cast): Person[] {
  return Array.from({ length: counts[role] }, (_, index) => person(role, index + 1))
}

function person(role: Cast, number: number): Person {
  const digits = String(counts[role]).length
  const email = `${role}${String(number).padStart(digits, '0')}@${host}`
  const name = `Demo ${titles[role]} ${number}`
  return { id: demoId(email), role, name, email, language: languageOf(role, number), number }
}

/** Every third homeowner and every fourth crew speaks Spanish. */
function languageOf(role: Cast, number: number): Language {
  if (role === 'customer') return number % 3 === 0 ? 'es' : 'en'
  return role === 'crew' && number % 4 === 0 ? 'es' : 'en'
}

/** A UUIDv7 of January 2026 made from a name: the same one in every demo world. */
export function demoId(name: string): string {
  const hash = createHash('sha256').update(`girasol demo ${name}`).digest()
  const time = (Date.UTC(2026, 0, 1) + hash.readUInt16BE(0) * 1000).toString(16).padStart(12, '0')
  hash[6] = (hash[6]! & 0x0f) | 0x70
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = time + hash.subarray(6, 16).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
