import { timingSafeEqual } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const stepMilliseconds = 30_000
const settings = { issuer: 'Girasol', algorithm: 'SHA1', digits: 6, period: 30 } as const

/** A new secret in base32: 160 bits, the length that RFC 4226 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that authenticator apps read from a QR code. */
export function totpUri(secret: string, label: string): string {
  return new TOTP({ ...settings, label, secret: Secret.fromBase32(secret) }).toString()
}

/** The number of the step of 30 s that `now` lies in. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / stepMilliseconds)
}

/**
 * The step whose code was given: the current one, or the one before it, for clocks that are slow and people who type. Null for any other
 * code, also for that of the next step.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const current = stepAt(now)
  return [current, current - 1].find((step) => sameCode(codeOfStep(secret, step), code)) ?? null
}

export function codeOfStep(secret: string, step: number): string {
  const totp = new TOTP({ ...settings, secret: Secret.fromBase32(secret) })
  return totp.generate({ timestamp: step * stepMilliseconds })
}

function sameCode(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
