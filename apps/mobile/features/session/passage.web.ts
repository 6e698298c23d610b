import { createClient } from '@girasol/api-client'
import type { DeviceKind } from '@girasol/contract'

/** What a browser says of itself when it signs in: it receives a cookie that no script can read. */
export const deviceKind: typeof DeviceKind._zod.output = 'browser'

/** The way to the API: through the page's own origin, so that the cookie travels and no other host is asked. */
export function openPassage(language: () => 'en' | 'es') {
  return createClient({ baseUrl: '/api', language })
}

/** A key for one intention that may be sent more than once. */
export function newKey(): string {
  return crypto.randomUUID()
}
