import type { IncomingHttpHeaders } from 'node:http'

/** Where a request comes from, as far as a browser says: a page of ours, another page, or no browser at all. */
export type Provenance = 'ownPage' | 'foreign' | 'noBrowser'

/**
 * Judges Origin and Sec-Fetch-Site against the origins that may act. A browser always sends an Origin with a change;
 * programs send neither. `null` origins, other sites and other ports of the same host are foreign.
 */
export function provenance(headers: IncomingHttpHeaders, allowed: readonly string[]): Provenance {
  const origin = headers.origin
  const site = headers['sec-fetch-site']
  if (origin !== undefined) {
    if (!allowed.includes(origin)) return 'foreign'
    return site === undefined || site === 'same-origin' ? 'ownPage' : 'foreign'
  }
  // A mode without a site is no browser's: Node's own fetch sends `sec-fetch-mode` alone.
  if (site === undefined) return 'noBrowser'
  return site === 'same-origin' || site === 'none' ? 'ownPage' : 'foreign'
}

/** Whether the caller is a program that stores its own token: no browser, which would have told where it is, and no cookie. */
export function isProgram(headers: IncomingHttpHeaders): boolean {
  return headers.cookie === undefined && provenance(headers, []) === 'noBrowser'
}

/**
 * Whether a change may be carried out: from a page of ours that names its origin, or from a program that carries no cookie.
 * Reading needs no origin, but another site may not even read.
 */
export function mayAct(
  method: string,
  headers: IncomingHttpHeaders,
  allowed: readonly string[],
): boolean {
  const from = provenance(headers, allowed)
  if (from === 'foreign') return false
  if (method === 'GET') return true
  return from === 'ownPage' ? headers.origin !== undefined : headers.cookie === undefined
}
