import { createCipheriv, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { open, type Place, seal } from './crypto.ts'
import { type DataKey, dataKey } from './data-key.ts'
import { SealBroken } from './key-faults.ts'

const key = dataKey('account', 1, randomBytes(32))
const place = { table: 'accounts', column: 'name_sealed', row: 'a' }
const refused = (work: () => unknown, why?: SealBroken['why']) => {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(SealBroken)
    if (why) expect((error as SealBroken).why).toBe(why)
    return
  }
  expect.unreachable('it opened')
}

describe('sealed values', () => {
  it('open to the same text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => open(key, place, seal(key, place, text)) === text,
      ),
    )
  })

  it('are never twice the same and 65 bytes longer than the text', () => {
    expect(seal(key, place, 'Ana').equals(seal(key, place, 'Ana'))).toBe(false)
    expect(seal(key, place, 'Ana').length).toBe(65 + 3)
  })

  it.each<[string, Place]>([
    ['row', { ...place, row: 'b' }],
    ['column', { ...place, column: 'email_sealed' }],
    ['table', { ...place, table: 'orders' }],
    ['version', { ...place, version: 2 }],
  ])('do not open in another %s', (_, other) => {
    refused(() => open(key, other, seal(key, place, 'Ana')), 'content')
  })

  it('do not open when an earlier version is put back', () => {
    const before = seal(key, { ...place, version: 1 }, 'Ana')
    expect(open(key, { ...place, version: 1 }, before)).toBe('Ana')
    refused(() => open(key, { ...place, version: 2 }, before), 'content')
    expect(open(key, place, before)).toBe('Ana')
    const after = seal(key, { ...place, version: 2 }, 'Ana')
    refused(() => open(key, place, after), 'content')
    refused(() => open(key, { ...place, version: 3 }, after), 'content')
  })

  it('do not open with another key, or under another key name', () => {
    const sealed = seal(key, place, 'Ana')
    refused(() => open(dataKey('account', 1, randomBytes(32)), place, sealed), 'commitment')
    refused(() => open(dataKey('other', 1, key.bytes), place, sealed), 'commitment')
    refused(() => open({ ...key, id: 'other/1' }, place, sealed), 'content')
  })

  it('do not open after any single change, or cut short', () => {
    const sealed = seal(key, place, 'Ana')
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed)
      changed[index]! ^= 1
      refused(() => open(key, place, changed))
      refused(() => open(key, place, sealed.subarray(0, index)))
    }
  })
})

describe('generations of a key', () => {
  const second = dataKey('account', 2, randomBytes(32), [key])

  it('open what an older one sealed, and seal with the newest', () => {
    expect(open(second, place, seal(key, place, 'Ana'))).toBe('Ana')
    const sealed = seal(second, place, 'Ana')
    expect(sealed.readUInt32BE(1)).toBe(2)
    expect(open(second, place, sealed)).toBe('Ana')
    refused(() => open(key, place, sealed), 'key')
  })

  it('do not open a value whose generation was changed', () => {
    const sealed = seal(second, place, 'Ana')
    sealed.writeUInt32BE(1, 1)
    refused(() => open(second, place, sealed), 'commitment')
  })
})

describe('values of version 1', () => {
  it('still open, in their own place only, and are not written any more', () => {
    const sealed = sealFirst(key, place, 'Ana')
    expect(open(key, place, sealed)).toBe('Ana')
    expect(open(dataKey('account', 2, randomBytes(32), [key]), place, sealed)).toBe('Ana')
    refused(() => open(key, { ...place, row: 'b' }, sealed), 'content')
    refused(() => open(key, { ...place, version: 2 }, sealed), 'form')
    expect(seal(key, place, 'Ana')[0]).toBe(2)
  })
})

describe('key commitment', () => {
  it('differs for every key, name and generation, and is not the sealing key', () => {
    const all = [key, dataKey('account', 2, key.bytes), dataKey('b', 1, key.bytes)]
    const derived = all.flatMap((each) => [each.commitment, each.sealing, each.bytes])
    expect(new Set(derived.map((bytes) => bytes.toString('hex'))).size).toBe(7)
  })

  /**
   * Without a commitment one ciphertext can be made that two keys open: its body is the join of two key streams and its tag
   * a solution of two equations. Whatever such a value looks like, it names one commitment, and the other key has another.
   */
  it('lets a value open under one key only, whatever its body and tag are', () => {
    const other = dataKey('account', 1, randomBytes(32))
    const sealed = seal(key, place, 'Ana')
    other.commitment.copy(sealed, 5)
    refused(() => open(key, place, sealed), 'commitment')
    refused(() => open(other, place, sealed), 'content')
  })
})

/** As values were sealed before there were generations and commitments. */
function sealFirst(by: DataKey, { table, column, row }: Place, text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', by.bytes, nonce)
  cipher.setAAD(Buffer.from(`${table}|${column}|${row}|${by.id}`))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), body])
}
