'use client'

import { estimateKeyHeader } from './key-header.ts'

/** The private link's key as it stands behind `#` of this page's address. It lives there and in memory, nowhere else. */
export function keyOfAddress(): string | null {
  const key = location.hash.slice(1)
  return /^[\w-]{20,64}$/.test(key) ? key : null
}

/** The header that carries a key, or nothing for an estimate of one's own. */
export function keyHeaders(key: string | null) {
  return key === null ? {} : { headers: { [estimateKeyHeader]: key } }
}
