import { customers, installers, type Person, staff } from './cast.ts'
import { customersEnding } from './plot.ts'
import { passwordOf } from './secret.ts'

/** Whom a visitor may be: each role of the staff (two of security, for what needs two people), a customer whose crew is on its way, a crew. */
export function examples(): Person[] {
  const roles = { support: 1, engineer: 1, security: 2, sales: 1 } as const
  const watching = customers[customersEnding('enRoute')[0]! - 1]!
  const colleagues = Object.entries(roles).flatMap(([role, count]) =>
    staff.filter((one) => one.role === role).slice(0, count),
  )
  return [watching, installers[0]!, ...colleagues]
}

/** A table of role, e-mail and password, for people to read. */
export function signInTable(secret: Buffer, people: readonly Person[] = examples()): string {
  const rows = people.map(({ role, email }) => [role, email, passwordOf(secret, email)])
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`)
    .join('\n')
}

/** What the file beside the keys says: everybody. */
export function allSignIns(secret: Buffer): string {
  const people = [...staff, ...installers, ...customers]
  return `Everybody in the demo world of this installation. Staff signs in to the console, and sets a second factor up at the first sign-in.\n\n${signInTable(secret, people)}\n`
}
