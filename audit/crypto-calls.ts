import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type CryptoCall = { where: string; call: string; algorithm: string; approved: boolean }

const root = join(import.meta.dirname, '..')
/** Where our programs are; tests, tools and what was made of sources are not among them. */
const folders = ['apps/api/src', 'apps/web', 'apps/console', 'packages', 'launch']
const made = new Set(['node_modules', '.next', 'dist', 'data'])

const call =
  /\b(createCipheriv|createDecipheriv|createHash|createHmac|hkdfSync|hkdf|pbkdf2Sync|pbkdf2|scryptSync|scrypt|createSign|createVerify|createCipher|createDecipher|publicEncrypt|privateDecrypt|generateKeyPairSync|subtle\.\w+)\(\s*(?:'([^']+)')?/g

/** Authenticated encryption, hashes of the SHA-2 and SHA-3 families, Ed25519 for signatures. */
const approvedAlgorithms = new Set([
  'aes-256-gcm',
  'sha256',
  'sha384',
  'sha512',
  'shake256',
  'ed25519',
])
const forbidden = /\b(?:md5|sha1|des|rc4|ecb|cbc|blowfish|createCipher|RSA_PKCS1_PADDING)\b/i

/** Every call of a cipher, hash or signature in our own sources, and whether it is one that we approve of. */
export function cryptoCalls(): CryptoCall[] {
  return folders.flatMap((folder) =>
    sourcesIn(join(root, folder)).flatMap((path) => callsIn(path, readFileSync(path, 'utf8'))),
  )
}

function callsIn(path: string, text: string): CryptoCall[] {
  return [...text.matchAll(call)].map(([whole, name = '', algorithm = '']) => ({
    where: path.slice(root.length + 1),
    call: name,
    algorithm,
    approved: isApproved(whole, name, algorithm),
  }))
}

function isApproved(whole: string, name: string, algorithm: string): boolean {
  if (forbidden.test(whole)) return false
  // WebCrypto takes its algorithm as an object, whose names the pattern above does not see; it has no weak hash or cipher of its own but SHA-1.
  if (name.startsWith('subtle.')) return true
  return approvedAlgorithms.has(algorithm)
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourcesIn(path)
    return /\.(?:ts|tsx|mjs)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : []
  })
}
