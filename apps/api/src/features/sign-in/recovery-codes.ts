import { randomBytes } from 'node:crypto'
import type { App } from '#/application.ts'

const codes = 10
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Ten codes of 24 letters and digits (120 random bits) in groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codes }, newCode)
}

function newCode(): string {
  const plain = [...randomBytes(24)].map((byte) => letters[byte % 32]).join('')
  return plain.match(/.{4}/g)!.join('-')
}

/** What is stored of a code; how it was typed does not matter. */
export function recoveryCodeHash(app: Pick<App, 'keys'>, accountId: string, code: string): Buffer {
  const plain = code.replaceAll(/[^A-Za-z2-7]/g, '').toUpperCase()
  return app.keys.blindIndex('recovery code', `${accountId}|${plain}`)
}
