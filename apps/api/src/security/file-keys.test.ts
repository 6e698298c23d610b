import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileKeyIds, fileKeyService, rotateFileKeys } from './file-keys.ts'
import { KeyRefused } from './key-faults.ts'

let folder: string
const newFolder = (bytes = 32) => {
  const made = mkdtempSync(join(tmpdir(), 'girasol-keys-'))
  writeFileSync(join(made, 'key-encryption.key'), randomBytes(bytes))
  return made
}
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the file key service', () => {
  it('gives back what it wrapped, for the same context', async () => {
    const service = fileKeyService(folder)
    const { bytes, ...key } = await service.generate('account/1')
    expect((await service.unwrap(key, 'account/1')).equals(bytes)).toBe(true)
    await expect(service.unwrap(key, 'account/2')).rejects.toThrow(KeyRefused)
    const strange = { ...key, keyId: 'file-9' }
    await expect(service.unwrap(strange, 'account/1')).rejects.toThrow(KeyRefused)
    const other = newFolder()
    await expect(fileKeyService(other).unwrap(key, 'account/1')).rejects.toThrow(KeyRefused)
    rmSync(other, { recursive: true })
  })

  it('refuses a key of the wrong length, and a folder without one', () => {
    const short = newFolder(16)
    expect(() => fileKeyService(short)).toThrow(/32 bytes/)
    rmSync(join(short, 'key-encryption.key'))
    expect(() => fileKeyService(short)).toThrow(/no file key-encryption\.key/)
    rmSync(short, { recursive: true })
  })

  it('reads no file outside its own names', async () => {
    const service = fileKeyService(folder)
    for (const keyId of ['file-../../etc/passwd', 'file-0', 'file-', 'aws', 'file-1.5']) {
      const key = { keyId, wrapped: randomBytes(60) }
      await expect(service.unwrap(key, 'account/1')).rejects.toThrow(KeyRefused)
    }
  })
})

describe('rotation of the wrapping key', () => {
  it('wraps with the new key at once, in a program that runs, and unwraps with the retired one', async () => {
    const service = fileKeyService(folder)
    const before = await service.generate('account/1')
    expect(rotateFileKeys(folder)).toBe('file-2')
    expect(service.currentKeyId()).toBe('file-2')
    const after = await service.generate('account/2')
    expect([before.keyId, after.keyId]).toEqual(['file-1', 'file-2'])
    expect((await service.unwrap(before, 'account/1')).equals(before.bytes)).toBe(true)
    expect((await service.wrap(before.bytes, 'account/1')).keyId).toBe('file-2')
    expect(fileKeyIds(folder)).toEqual(['file-1', 'file-2'])
  })

  it('makes a key that only its owner may read, and never replaces one', () => {
    rotateFileKeys(folder)
    expect(statSync(join(folder, 'key-encryption.2.key')).mode & 0o777).toBe(0o600)
    expect(rotateFileKeys(folder)).toBe('file-3')
  })
})
