import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growingTree, hashLeaf } from '../../../../../audit/trail/merkle.ts'
import { emptyRange, rootOf, withLeaf } from './merkle-range.ts'

/** Leaves and roots of the Certificate Transparency project's own tests. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const rootOfAll = (hashes: readonly Buffer[]) =>
  rootOf(hashes.reduce((range, leaf) => withLeaf(range, leaf), emptyRange))

/** The recursive definition of RFC 6962 section 2.1, word for word. */
function defined(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 0) return createHash('sha256').digest()
  if (hashes.length === 1) return hashes[0]!
  let split = 1
  while (split * 2 < hashes.length) split *= 2
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(defined(hashes.slice(0, split)))
    .update(defined(hashes.slice(split)))
    .digest()
}

describe('rootOf', () => {
  it('has the roots of the Certificate Transparency tests', () => {
    const hashes = leaves.map((leaf) => hashLeaf(Buffer.from(leaf, 'hex')))
    roots.forEach((root, index) => {
      expect(rootOfAll(hashes.slice(0, index + 1)).toString('hex')).toBe(root)
    })
  })

  it('is the recursive definition, and what the verifier computes, for any number of leaves', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 70 }), (hashes) => {
        const verifier = growingTree()
        for (const leaf of hashes) verifier.add(leaf)
        expect(rootOfAll(hashes)).toEqual(defined(hashes))
        expect(verifier.root()).toEqual(defined(hashes))
      }),
    )
  })
})
