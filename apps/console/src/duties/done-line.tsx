'use client'

import { Notice } from '@girasol/site-frame/notice.tsx'

/** What was just done, said without taking the focus. */
export function DoneLine({ said }: { said: string | null }) {
  return <div aria-live="polite">{said ? <Notice tone="good">{said}</Notice> : null}</div>
}
