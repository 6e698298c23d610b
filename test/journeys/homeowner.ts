import { emailOf } from './cast.ts'

export const homeownerPassword = 'violet lantern 88 sky'

let opened = 0

/** A person who has no account yet. */
export function newHomeowner(): { name: string; email: string } {
  opened += 1
  const name = `Demo Customer ${process.pid}${opened}`
  return { name, email: emailOf(name) }
}
