/**
 * The Content-Security-Policy of one answer: only scripts that carry this answer's nonce (and what they load) run,
 * and nothing is fetched from, framed by or sent to any other host. `development` admits only what React's
 * development build evaluates.
 */
export function contentPolicy(nonce: string, development: boolean): string {
  const evaluates = development ? " 'unsafe-eval'" : ''
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evaluates}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ')
}

/** 128 random bits, new for every answer. */
export function freshNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
}
