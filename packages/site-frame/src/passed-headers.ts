/** What travels from a browser to the API; everything else stays here. */
const forward = [
  'accept',
  'accept-language',
  'content-length',
  'content-type',
  'cookie',
  'idempotency-key',
  'if-none-match',
  'last-event-id',
  'origin',
  'referer',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'traceparent',
  'user-agent',
  'x-estimate-key',
]

/** What travels back. */
const back = [
  'allow',
  'cache-control',
  'clear-site-data',
  'content-encoding',
  'content-language',
  'content-length',
  'content-type',
  'deprecation',
  'etag',
  'idempotency-replayed',
  'last-modified',
  'retry-after',
  'set-cookie',
  'vary',
  'www-authenticate',
  'x-request-id',
]

type Sent = Record<string, string>

/** Headers for the API: the allow-list, and the address that this site was called from. */
export function forwardHeaders(from: Headers): Sent {
  const picked = forward.flatMap((name): [string, string][] => {
    const value = from.get(name)
    return value === null ? [] : [[name, value]]
  })
  const caller = from.get('x-forwarded-for')
  const host = from.get('host')
  return {
    ...Object.fromEntries(picked),
    ...(caller ? { 'x-forwarded-for': caller } : {}),
    ...(host ? { 'x-forwarded-host': host } : {}),
  }
}

/** Headers for the browser. A stream of events must reach it unbuffered, so nothing on the way may compress it. */
export function backHeaders(from: NodeJS.Dict<string | string[]>): Headers {
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const name of back) {
    const value = from[name]
    if (value === undefined) continue
    headers.delete(name)
    for (const one of [value].flat()) headers.append(name, one)
  }
  if (headers.get('content-type')?.startsWith('text/event-stream')) {
    headers.set('cache-control', 'no-cache, no-transform')
    headers.set('x-accel-buffering', 'no')
  }
  return headers
}
