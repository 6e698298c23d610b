import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { demoSecretFile, ensureDemoSecret, passwordOf, readDemoSecret } from './secret.ts'
import { allSignIns, examples, signInTable } from './sign-ins.ts'

const folder = mkdtempSync(join(tmpdir(), 'girasol-demo-'))
afterAll(() => rmSync(folder, { recursive: true }))
const secret = ensureDemoSecret(folder)

describe('the secret of a demo world', () => {
  it('is made once and readable by its owner alone', () => {
    expect(ensureDemoSecret(folder)).toEqual(secret)
    expect(readDemoSecret(demoSecretFile(folder))).toEqual(secret)
    expect(statSync(demoSecretFile(folder)).mode & 0o777).toBe(0o600)
  })

  it('that was cut off is refused', () => {
    const path = join(folder, 'short')
    writeFileSync(path, 'short')
    expect(() => readDemoSecret(path)).toThrow('does not hold 32 bytes')
  })

  it('gives each person a password that can be typed, another one in each installation', () => {
    const one = passwordOf(secret, 'crew01@demo.girasol.example')
    expect(one).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    expect(passwordOf(secret, 'crew01@demo.girasol.example')).toBe(one)
    expect(passwordOf(secret, 'crew02@demo.girasol.example')).not.toBe(one)
    expect(passwordOf(Buffer.alloc(32), 'crew01@demo.girasol.example')).not.toBe(one)
  })
})

describe('the list of sign-ins', () => {
  it('shows one customer, one crew, each role of the staff, and two of security', () => {
    expect(examples().map(({ role }) => role)).toEqual([
      'customer',
      'crew',
      'support',
      'engineer',
      'security',
      'security',
      'sales',
    ])
    const lines = signInTable(secret).split('\n')
    expect(lines).toHaveLength(7)
    expect(lines[1]).toContain(passwordOf(secret, 'crew01@demo.girasol.example'))
  })

  it('names everybody in the file', () => {
    expect(allSignIns(secret).match(/@demo\.girasol\.example/g)).toHaveLength(258)
  })
})
