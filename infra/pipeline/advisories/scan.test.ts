import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLockfile } from '../packages/lockfile.ts'
import { readFiles, readText } from '../repository.ts'
import { ageOf, readSnapshot, scan } from './scan.ts'
import { compareVersions } from './version-order.ts'

const snapshot = readSnapshot(readText('infra/pipeline/advisories/data/snapshot.json'))
const ids = (name: string, version: string) =>
  scan(snapshot, [{ name, version }]).map(({ id }) => id)

describe('the snapshot of advisories', () => {
  it('knows no weakness in a package of ours', () => {
    expect(scan(snapshot, readLockfile(readFiles()).packages)).toEqual([])
  })

  it('speaks of packages that we use', () => {
    const names = new Set(readLockfile(readFiles()).packages.map(({ name }) => name))
    const foreign = snapshot.advisories.flatMap(({ affected }) =>
      affected.map((one) => one.package.name),
    )
    expect(foreign.filter((name) => !names.has(name))).toEqual([])
  })

  it('finds an affected version and not a fixed one, for each range of each advisory', () => {
    for (const { id, affected } of snapshot.advisories) {
      for (const { package: one, ranges, versions } of affected) {
        for (const version of versions) expect(ids(one.name, version)).toContain(id)
        for (const event of ranges.flatMap(({ events }) => events)) {
          if ('introduced' in event) expect(ids(one.name, event.introduced)).toContain(id)
          else expect(ids(one.name, event.fixed)).not.toContain(id)
        }
      }
    }
  })

  it.each([
    ['next', '15.2.2', 'GHSA-f82v-jwr5-mffw', true],
    ['next', '15.2.3', 'GHSA-f82v-jwr5-mffw', false],
    ['next', '16.0.7-canary.3', 'GHSA-9qr9-h5gf-34mp', true],
    ['mysql2', '3.9.3', 'GHSA-fpw7-j2hg-69v5', true],
    ['mysql2', '3.24.6', 'GHSA-fpw7-j2hg-69v5', false],
    ['js-yaml', '3.14.2', 'GHSA-mh29-5h37-fv8m', false],
    ['js-yaml', '4.0.0', 'GHSA-mh29-5h37-fv8m', true],
    ['debug', '4.4.2', 'GHSA-8mgj-vmr8-frr6', true],
    ['debug', '4.4.3', 'GHSA-8mgj-vmr8-frr6', false],
  ])('%s %s and %s: %s', (name, version, id, found) => {
    expect(ids(name, version).includes(id)).toBe(found)
  })

  it('is old after 30 days, and says so', () => {
    const after = (days: number) => ageOf(snapshot, Date.parse(snapshot.taken) + days * 86_400_000)
    expect(after(30)).toMatchObject({ old: false, words: expect.stringContaining(snapshot.taken) })
    expect(after(31)).toMatchObject({
      old: true,
      words: expect.stringContaining('31 days old, older'),
    })
  })

  it('is refused in another form', () => {
    const [first] = snapshot.advisories
    const without = { taken: snapshot.taken, advisories: [{ ...first, affected: [] }] }
    expect(() => readSnapshot(JSON.stringify(without))).toThrow()
  })
})

describe('the order of versions', () => {
  // The example of semver.org, section 11.
  const ordered =
    '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0'

  it('is that of the specification', () => {
    const versions = ordered.split(' ')
    expect(versions.toReversed().toSorted(compareVersions)).toEqual(versions)
    expect(() => compareVersions('latest', '1.0.0')).toThrow('no version')
  })

  it('is by value, and the same from both sides', () => {
    const number = fc.nat({ max: 99 })
    fc.assert(
      fc.property(fc.tuple(number, number, number), fc.tuple(number, number, number), (a, b) => {
        const order = compareVersions(a.join('.'), b.join('.'))
        expect(Math.sign(order)).toBe(-Math.sign(compareVersions(b.join('.'), a.join('.'))) + 0)
        expect(order < 0).toBe(a[0] * 1e4 + a[1] * 100 + a[2] < b[0] * 1e4 + b[1] * 100 + b[2])
      }),
    )
  })
})
