import fc from 'fast-check'
import { Secret } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { codeOfStep, newTotpSecret, stepAt, stepOfCode, totpUri } from './totp.ts'

const at = (seconds: number) => new Date(seconds * 1000)

describe('codes', () => {
  it('are those of RFC 6238, appendix B, cut to six digits', () => {
    const secret = Secret.fromLatin1('12345678901234567890').base32
    const known: [number, string][] = [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [1_111_111_111, '050471'],
      [1_234_567_890, '005924'],
      [2_000_000_000, '279037'],
      [20_000_000_000, '353130'],
    ]
    for (const [seconds, code] of known) {
      expect(codeOfStep(secret, stepAt(at(seconds)))).toBe(code)
      expect(stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30))
    }
  })

  it('count in their step and the one after it, and at no other time', () => {
    const secret = newTotpSecret()
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: 0, max: 29 }),
        (away, within) => {
          const step = 60_000_000
          const now = at((step + away) * 30 + within)
          const found = stepOfCode(secret, codeOfStep(secret, step), now)
          // Another step may show the same digits by chance: once in a million.
          if (away === 0 || away === 1) expect(found).toBe(step)
          else expect(found).not.toBe(step)
        },
      ),
    )
  })

  it('have secrets of 160 bits, of which each is another', () => {
    const secrets = new Set(Array.from({ length: 100 }, newTotpSecret))
    expect(secrets.size).toBe(100)
    for (const secret of secrets) expect(Secret.fromBase32(secret).bytes).toHaveLength(20)
  })

  it('come to an authenticator app as an address that names us and the account', () => {
    const uri = new URL(totpUri(newTotpSecret(), 'ana@demo.girasol.example'))
    expect(decodeURIComponent(uri.pathname)).toContain('Girasol:ana@demo.girasol.example')
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({
      issuer: 'Girasol',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    })
  })
})
