import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Secrets that go into every password's hash, by id; the newest is used, the others are for hashes that were made with them. */
export type Peppers = { newest: string; all: ReadonlyMap<string, Buffer> }

const pepperFile = /^password-pepper\.(\d+)\.key$/
/** Before peppers had files of their own, the one pepper was derived from the first wrapping key. */
const first = { id: 'file-1', from: 'key-encryption.key' }

/** Reads the peppers of a secrets folder: `password-pepper.2.key` (32 bytes) is `pepper-2`. Throws when there is none. */
export function readPeppers(folder: string): Peppers {
  const numbers = pepperNumbers(folder)
  const newest = numbers.at(-1)
  if (!newest) throw new Error('GIRASOL_SECRETS_FOLDER has no file password-pepper.1.key')
  const all = new Map(numbers.map((number) => [`pepper-${number}`, readPepper(folder, number)]))
  const older = join(folder, first.from)
  if (existsSync(older)) all.set(first.id, derived(readFileSync(older)))
  return { newest: `pepper-${newest}`, all }
}

/** Adds the next pepper to the folder: programs use it from their next start, and each hash is made anew when its owner signs in. Returns its id. */
export function rotatePeppers(folder: string): string {
  const next = (pepperNumbers(folder).at(-1) ?? 0) + 1
  const path = join(folder, `password-pepper.${next}.key`)
  writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' })
  return `pepper-${next}`
}

function pepperNumbers(folder: string): number[] {
  const numbers = readdirSync(folder).flatMap((name) => {
    const found = pepperFile.exec(name)
    return found ? [Number(found[1])] : []
  })
  return numbers.sort((a, b) => a - b)
}

function readPepper(folder: string, number: number): Buffer {
  const pepper = readFileSync(join(folder, `password-pepper.${number}.key`))
  if (pepper.length !== 32) throw new Error(`password-pepper.${number}.key must hold 32 bytes`)
  return pepper
}

function derived(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `girasol password pepper ${first.id}`, 32))
}
