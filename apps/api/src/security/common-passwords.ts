import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

let list: string | undefined

/** One text with a line for each, not a set: a hundred thousand strings would take ten times the memory for a look-up that is rare. */
function loaded(): string {
  if (list === undefined) {
    const packed = readFileSync(new URL('common-passwords.txt.br', import.meta.url))
    list = `\n${brotliDecompressSync(packed).toString('utf8')}\n`
  }
  return list
}

/** Whether a password, in any case and Unicode form, is among the commonest 100,000 of leaked lists (see NOTICE.md). */
export function isCommonPassword(password: string): boolean {
  const plain = password.trim().normalize('NFKC').toLowerCase()
  return !plain.includes('\n') && loaded().includes(`\n${plain}\n`)
}
