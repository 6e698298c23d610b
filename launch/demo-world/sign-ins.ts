import { customers, installers, type Person, staff } from './cast.ts'
import { customersEnding } from './plot.ts'
import { passwordOf } from './secret.ts'

/** Whom a visitor may be: each role of the staff, a customer whose crew is on its way, a crew. */
export function examples(): Person[] {
  const roles = ['support', 'engineer', 'security', 'sales'] as const
  const watching = customers[customersEnding('enRoute')[0]! - 1]!
  return [watching, installers[0]!, ...roles.map((role) => staff.find((one) => one.role === role)!)]
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
  return `Everybody in the demo world of this installation. Staff signs in to the console.\n\n${signInTable(secret, people)}\n`
}
