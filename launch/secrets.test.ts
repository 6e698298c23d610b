import { createPublicKey, sign, verify } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureSecrets } from './secrets.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'girasol-secrets-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const read = (name: string) => readFileSync(join(home, name))

describe('the secrets of a first start', () => {
  it('are keys of 32 bytes and a signing pair, for their owner alone', () => {
    ensureSecrets(home)
    expect(read('key-encryption.key')).toHaveLength(32)
    expect(read('lookup.key')).toHaveLength(32)
    expect(read('lookup.key').equals(read('key-encryption.key'))).toBe(false)
    const text = Buffer.from('a root of the trail')
    const signature = sign(null, text, read('trail-signing.pem').toString())
    const publicKey = createPublicKey(read('trail-signing.pub.pem').toString())
    expect(verify(null, text, publicKey, signature)).toBe(true)
    for (const name of readdirSync(home)) expect(statSync(join(home, name)).mode & 0o077).toBe(0)
  })

  it('are never replaced by a later start', () => {
    ensureSecrets(home)
    const before = readdirSync(home).map(read)
    ensureSecrets(home)
    expect(readdirSync(home).map(read)).toEqual(before)
  })
})
