import { beforeAll, describe, expect, it } from 'vitest'
import { readFiles } from '../repository.ts'
import { readLockfile } from './lockfile.ts'
import { type Bill, makeBill } from './sbom.ts'

describe('what the product is made of', () => {
  let made: [Bill, Bill]
  beforeAll(async () => {
    made = await Promise.all([makeBill(), makeBill()])
  }, 60_000)

  it('names every package of the lockfile, and nothing else', () => {
    const listed = new Set(made[0].components.map(({ purl }) => decodeURIComponent(purl)))
    const { packages } = readLockfile(readFiles())
    const locked = new Set(packages.map(({ name, version }) => `pkg:npm/${name}@${version}`))
    const foreign = [...listed.difference(locked)]
    expect([...locked.difference(listed)]).toEqual([])
    expect(foreign.filter((purl) => !purl.startsWith('pkg:npm/@girasol/'))).toEqual([])
  })

  it('has a SHA-512 sum and a licence for each', () => {
    const theirs = made[0].components.filter(({ purl }) => !purl.startsWith('pkg:npm/%40girasol/'))
    const bundled = readLockfile(readFiles()).packages.filter(({ inBundle }) => inBundle).length
    const unsummed = theirs.filter(
      ({ hashes }) => !/^[0-9a-f]{128}$/.test(hashes?.[0]?.content ?? ''),
    )
    expect(unsummed.length).toBeLessThanOrEqual(bundled)
    expect(theirs.filter(({ licenses }) => !licenses?.length).map(({ purl }) => purl)).toEqual([])
  })

  it('is the same text twice', () => {
    expect(JSON.stringify(made[0])).toBe(JSON.stringify(made[1]))
  })
})
