import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Lints one planted file with the project's own rules; answers what lint says of it. */
function lint(path: string, text: string): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  try {
    return execFileSync(join(root, 'node_modules/.bin/oxlint'), ['-f', 'json', path], {
      cwd: folder,
      encoding: 'utf8',
    })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

const importing = (path: string) => `import { a } from '${path}'\nexport const b = a\n`

describe('the import rules of the house', () => {
  it('lets a feature through another feature’s door', () => {
    expect(
      lint('apps/api/src/features/crews/a.ts', importing('../orders/orders.ts')),
    ).not.toContain('no-restricted-imports')
  })

  it('lets a client take types from the contract', () => {
    const text = `import type { a } from '@girasol/contract'\nexport type B = typeof a\n`
    expect(lint('apps/web/features/n.ts', text)).not.toContain('no-restricted-imports')
  })

  it.each([
    ['another feature’s rooms', 'apps/api/src/features/crews/b.ts', '../orders/orders.store.ts'],
    ['the wiring from a feature', 'apps/api/src/features/crews/c.ts', '../../handlers.ts'],
    ['a feature from security', 'apps/api/src/security/d.ts', '../features/orders/orders.ts'],
    ['a feature from http', 'apps/api/src/http/e.ts', '#/features/orders/orders.ts'],
    ['ours from an engine', 'packages/pv-model/src/f.ts', '@girasol/contract'],
    ['ours from the contract', 'packages/contract/src/g.ts', '@girasol/policies'],
    ['the contract’s schemas from a client', 'apps/web/features/m.ts', '@girasol/contract'],
    ['a program from a package', 'packages/api-client/src/h.ts', '../../../apps/api/src/app.ts'],
    ['a program from another program', 'apps/web/features/j.ts', '../../api/src/app.ts'],
    ['a program from a feature', 'apps/api/src/features/crews/k.ts', '../../../../web/server.ts'],
  ])('refuses %s', (_, path, imported) => {
    expect(lint(path, importing(imported))).toContain('no-restricted-imports')
  })

  it.each([
    ['the environment outside config.ts', 'export const a = process.env.HOME\n'],
    ['unseeded randomness', 'export const a = Math.random()\n'],
    ['a browser store', 'export const a = localStorage.length\n'],
    ['any', 'export const a = (b: any) => b\n'],
  ])('refuses %s', (_, text) => {
    expect(lint('apps/web/features/i.ts', text)).toMatch(
      /no-restricted-(properties|globals)|no-explicit-any/,
    )
  })

  it('refuses a call to another host by API or worker', () => {
    expect(lint('apps/api/src/security/l.ts', 'export const a = () => fetch("/")\n')).toContain(
      'no-restricted-globals',
    )
  })
})
