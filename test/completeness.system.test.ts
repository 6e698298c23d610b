import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const copy = mkdtempSync(join(tmpdir(), 'completeness-'))

beforeAll(() => {
  cpSync(join(root, 'packages/policies/src'), join(copy, 'policies'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(join(copy, 'package.json'), '{ "type": "module" }')
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: object
  }
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['policies'], exclude: ['**/*.test.ts'] }),
  )
})
afterAll(() => rmSync(copy, { recursive: true }))

function compile(): string {
  try {
    return execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', copy], { encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

describe('the law', () => {
  it('compiles as it is', () => expect(compile()).toBe(''))

  it.each([
    ['orders.ts', 'order.read'],
    ['operations.ts', 'trail.read'],
    ['sign-in.ts', 'session.end'],
  ])('without its line in %s for %s does not compile', (file, action) => {
    const path = join(copy, 'policies', file)
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, whole.replace(new RegExp(`\\n  '${action}': [^\\n]*`), ''))
    expect(compile()).toContain(action)
    writeFileSync(path, whole)
  })
})

describe('an endpoint', () => {
  const declare = (right: string) => `
    import { endpoint } from '@girasol/contract'
    export const probe = endpoint({
      method: 'GET', path: '/probe', summary: 'A probe', ${right} input: {}, output: { kind: 'nothing' }, errors: [],
      limit: { per: 'address', count: 1, window: '1m' },
    })`

  it.each([
    ['with an action', `action: 'order.read', resource: 'none',`, true],
    ['with the visible word public', 'public: true,', true],
    ['with neither', '', false],
    ['with both', `public: true, action: 'order.read', resource: 'none',`, false],
  ])('%s', (_, right, compiles) => {
    writeFileSync(join(copy, 'policies', 'probe.ts'), declare(right))
    expect(compile() === '').toBe(compiles)
    rmSync(join(copy, 'policies', 'probe.ts'))
  })
})
