import { randomBytes } from 'node:crypto'
import { parseOptions } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { createPasswords } from './passwords.ts'

const passwords = await createPasswords(randomBytes(32))

describe('passwords', () => {
  it('are hashed with argon2id at 19 MiB, two passes, one lane', async () => {
    const { hash, pepperId } = await passwords.hash('violet lantern')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(parseOptions(hash)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 })
    expect(pepperId).toBe('file-1')
  })

  it('verify in any Unicode form, and never another one', async () => {
    const stored = await passwords.hash('contraseña lila 88')
    expect(await passwords.verify(stored, 'contraseña lila 88'.normalize('NFD'))).toBe(true)
    expect(await passwords.verify(stored, 'contrasena lila 88')).toBe(false)
  })

  it('verify nobody, not even with the password of the stand-in', async () => {
    expect(await passwords.verify(null, 'a password that nobody has')).toBe(false)
  })

  it('do not verify without the pepper', async () => {
    const stored = await passwords.hash('violet lantern')
    const elsewhere = await createPasswords(randomBytes(32))
    expect(await elsewhere.verify(stored, 'violet lantern')).toBe(false)
  })

  it('take as long for an unknown account as for a known one', async () => {
    const stored = await passwords.hash('violet lantern')
    const time = async (account: typeof stored | null) => {
      const started = performance.now()
      for (let round = 0; round < 5; round++) await passwords.verify(account, 'wrong')
      return performance.now() - started
    }
    await time(stored)
    const [known, unknown] = [await time(stored), await time(null)]
    expect(unknown).toBeGreaterThan(known / 3)
    expect(known).toBeGreaterThan(unknown / 3)
  })
})
