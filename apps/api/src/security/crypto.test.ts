import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { open, seal } from './crypto.ts'
import { fileKeyService } from './key-service.ts'

const key = { id: 'account/1', bytes: randomBytes(32) }
const place = { table: 'accounts', column: 'name_sealed', row: 'a' }

describe('sealed values', () => {
  it('open to the same text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => open(key, place, seal(key, place, text)) === text,
      ),
    )
  })

  it('are never twice the same and 29 bytes longer than the text', () => {
    expect(seal(key, place, 'Ana').equals(seal(key, place, 'Ana'))).toBe(false)
    expect(seal(key, place, 'Ana').length).toBe(29 + 3)
  })

  it.each([
    ['row', { ...place, row: 'b' }],
    ['column', { ...place, column: 'email_sealed' }],
    ['table', { ...place, table: 'orders' }],
  ])('do not open in another %s', (_, other) => {
    expect(() => open(key, other, seal(key, place, 'Ana'))).toThrow()
  })

  it('do not open with another key, or under another key name', () => {
    const sealed = seal(key, place, 'Ana')
    expect(() => open({ ...key, bytes: randomBytes(32) }, place, sealed)).toThrow()
    expect(() => open({ ...key, id: 'account/2' }, place, sealed)).toThrow()
  })

  it('do not open after any single change', () => {
    const sealed = seal(key, place, 'Ana')
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed)
      changed[index]! ^= 1
      expect(() => open(key, place, changed), `byte ${index}`).toThrow()
    }
    expect(() => open(key, place, sealed.subarray(0, 28))).toThrow()
    expect(() => open(key, place, sealed.subarray(0, -1))).toThrow()
  })
})

describe('the file key service', () => {
  const service = fileKeyService(randomBytes(32))
  const dataKey = randomBytes(32)

  it('gives back what it wrapped, for the same context', async () => {
    const wrapped = await service.wrap(dataKey, 'account/1')
    expect((await service.unwrap(wrapped, service.keyId, 'account/1')).equals(dataKey)).toBe(true)
    await expect(service.unwrap(wrapped, service.keyId, 'account/2')).rejects.toThrow()
    await expect(service.unwrap(wrapped, 'another', 'account/1')).rejects.toThrow()
    const stranger = fileKeyService(randomBytes(32))
    await expect(stranger.unwrap(wrapped, stranger.keyId, 'account/1')).rejects.toThrow()
  })

  it('refuses a key of the wrong length', () => {
    expect(() => fileKeyService(randomBytes(16))).toThrow(/32 bytes/)
  })
})
