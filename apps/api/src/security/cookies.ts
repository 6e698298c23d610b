import type { Audience } from './sessions.ts'

/** The `__Host-` prefix makes browsers refuse the cookie unless it is Secure, for this host alone and for the whole path. */
const names: Record<Audience, string> = {
  people: '__Host-girasol',
  staff: '__Host-girasol-staff',
}

/** Marks a browser in which somebody came in before. It opens nothing: it only keeps strangers' failures from locking its owner out. */
const deviceNames: Record<Audience, string> = {
  people: '__Host-girasol-device',
  staff: '__Host-girasol-staff-device',
}
/** How long a device stays known unused. */
export const deviceLife = 180 * 86_400_000

/** The session token in a Cookie header, or null. Two cookies of the same name are an attack or a fault: neither counts. */
export function readSessionCookie(header: string | undefined, audience: Audience): string | null {
  return readCookie(header, names[audience])
}

/** The token of a known device in a Cookie header, or null. */
export function readDeviceCookie(header: string | undefined, audience: Audience): string | null {
  const token = readCookie(header, deviceNames[audience])
  return token !== null && /^[\w-]{43}$/.test(token) ? token : null
}

/** A Set-Cookie value that makes this browser a known one. */
export function deviceCookie(audience: Audience, token: string): string {
  return `${deviceNames[audience]}=${token}; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=${deviceLife / 1000}`
}

function readCookie(header: string | undefined, name: string): string | null {
  if (!header) return null
  const start = `${name}=`
  const found = header
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(start))
  return found.length === 1 ? found[0]!.slice(start.length) : null
}

/** A Set-Cookie value that signs in; without Max-Age for staff, so that it ends with the browser. */
export function sessionCookie(audience: Audience, token: string, maxAgeSeconds?: number): string {
  const age = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`
  return `${names[audience]}=${token}; Path=/; HttpOnly; Secure; SameSite=Lax${age}`
}

/** A Set-Cookie value that signs out. */
export function endedCookie(audience: Audience): string {
  return `${names[audience]}=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0`
}
