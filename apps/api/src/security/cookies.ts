import type { Audience } from './sessions.ts'

/** The `__Host-` prefix makes browsers refuse the cookie unless it is Secure, for this host alone and for the whole path. */
const names: Record<Audience, string> = {
  people: '__Host-girasol',
  staff: '__Host-girasol-staff',
}

/** The session token in a Cookie header, or null. Two cookies of the same name are an attack or a fault: neither counts. */
export function readSessionCookie(header: string | undefined, audience: Audience): string | null {
  if (!header) return null
  const start = `${names[audience]}=`
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
