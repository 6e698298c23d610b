import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash, parseOptions } from '@node-rs/argon2'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createPasswords } from './passwords.ts'
import { readPeppers, rotatePeppers } from './peppers.ts'

// Each hash takes its time, and machines that test are busy.
vi.setConfig({ testTimeout: 30_000 })

const folder = mkdtempSync(join(tmpdir(), 'girasol-peppers-'))
afterAll(() => rmSync(folder, { recursive: true }))
const oldKey = randomBytes(32)
writeFileSync(join(folder, 'key-encryption.key'), oldKey)
rotatePeppers(folder)
const passwords = createPasswords(readPeppers(folder), undefined, { niceness: 0, rest: 0 })

/** As hashes were made before: at the lowest cost, with a pepper out of the wrapping key. */
async function earlier(password: string) {
  const secret = Buffer.from(hkdfSync('sha256', oldKey, '', 'girasol password pepper file-1', 32))
  const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
  return { hash: await hash(password, { ...cost, secret }), pepperId: 'file-1' }
}

describe('passwords', () => {
  it('are hashed with argon2id at 64 MiB, three passes, one lane', async () => {
    const stored = await passwords.hash('violet lantern')
    expect(stored.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    const { memoryCost, timeCost } = parseOptions(stored.hash)
    expect([memoryCost, timeCost]).toEqual([65_536, 3])
    expect(stored.pepperId).toBe('pepper-1')
    expect(passwords.needsUpgrade(stored)).toBe(false)
  })

  it('have a salt of their own', async () => {
    const [one, two] = [await passwords.hash('violet'), await passwords.hash('violet')]
    expect(one.hash).not.toBe(two.hash)
  })

  it('verify in any Unicode form, and never another one', async () => {
    const stored = await passwords.hash('contraseña lila 88')
    expect(await passwords.verify(stored, 'contraseña lila 88'.normalize('NFD'))).toBe(true)
    expect(await passwords.verify(stored, 'contrasena lila 88')).toBe(false)
  })

  it('verify nobody, not even with the password of the stand-in', async () => {
    expect(await passwords.verify(null, 'a password that nobody has')).toBe(false)
  })

  it('do not verify without the pepper, nor with one that is not held', async () => {
    const stored = await passwords.hash('violet lantern')
    const other = mkdtempSync(join(tmpdir(), 'girasol-peppers-'))
    rotatePeppers(other)
    const elsewhere = createPasswords(readPeppers(other), undefined, { niceness: 0, rest: 0 })
    rmSync(other, { recursive: true })
    expect(await elsewhere.verify(stored, 'violet lantern')).toBe(false)
    const strange = { ...stored, pepperId: 'pepper-9' }
    expect(await passwords.verify(strange, 'violet lantern')).toBe(false)
  })

  it('answer no to what is no hash, and go on', async () => {
    const broken = passwords.verify({ hash: 'x', pepperId: 'pepper-1' }, 'violet lantern')
    await expect(broken).rejects.toThrow(/could not be made/)
    const stored = await passwords.hash('violet lantern')
    expect(await passwords.verify(stored, 'violet lantern')).toBe(true)
  })
})

describe('the time of a verification', () => {
  const time = async (work: () => Promise<unknown>) => {
    const took = []
    for (let round = 0; round < 8; round++) {
      const began = performance.now()
      await work()
      took.push(performance.now() - began)
    }
    // Work of others on the machine only ever adds.
    return Math.min(...took)
  }

  it('is about the same for an unknown account, a known one, and one with an older hash', async () => {
    const [stored, old] = [await passwords.hash('violet'), await earlier('violet')]
    await passwords.verify(null, 'wrong')
    const known = await time(() => passwords.verify(stored, 'wrong'))
    for (const account of [null, old]) {
      const other = await time(() => passwords.verify(account, 'wrong'))
      expect(other).toBeGreaterThan(known / 2)
      expect(other).toBeLessThan(known * 2)
    }
  })
})

describe('peppers', () => {
  it('rotate: the newest is used, hashes of the older ones verify and want an upgrade', async () => {
    const stored = await passwords.hash('violet lantern')
    expect(rotatePeppers(folder)).toBe('pepper-2')
    const rotated = createPasswords(readPeppers(folder), undefined, { niceness: 0, rest: 0 })
    expect(await rotated.verify(stored, 'violet lantern')).toBe(true)
    expect(rotated.needsUpgrade(stored)).toBe(true)
    const anew = await rotated.hash('violet lantern')
    expect(anew.pepperId).toBe('pepper-2')
    expect(rotated.needsUpgrade(anew)).toBe(false)
  })

  it('of the first days, out of the wrapping key, still verify and want an upgrade', async () => {
    const stored = await earlier('violet lantern')
    expect(await passwords.verify(stored, 'violet lantern')).toBe(true)
    expect(await passwords.verify(stored, 'another one')).toBe(false)
    expect(passwords.needsUpgrade(stored)).toBe(true)
    expect(passwords.needsUpgrade({ ...stored, pepperId: 'pepper-1' })).toBe(true)
  })

  it('must be there, whole', () => {
    const empty = mkdtempSync(join(tmpdir(), 'girasol-peppers-'))
    expect(() => readPeppers(empty)).toThrow(/no file password-pepper\.1\.key/)
    writeFileSync(join(empty, 'password-pepper.1.key'), randomBytes(16))
    expect(() => readPeppers(empty)).toThrow(/32 bytes/)
    rmSync(empty, { recursive: true })
  })
})
