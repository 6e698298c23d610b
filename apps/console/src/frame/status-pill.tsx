import type { ReactNode } from 'react'

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'brand' | 'sun'

/** Signs differ in form as well as in colour. */
export const signs = {
  check: 'm4 8.5 2.6 2.6L12 5.5',
  cross: 'm5 5 6 6m0-6-6 6',
  alert: 'M8 4v5M8 11.8h.01',
  search: 'M7 3.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6M9.8 9.8 13 13',
  person:
    'M8 3a2.4 2.4 0 1 0 0 4.8A2.4 2.4 0 0 0 8 3M3.5 13c.6-2.4 2.3-3.5 4.5-3.5s3.9 1.1 4.5 3.5',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  pin: 'M8 14s4.2-4.2 4.2-7.4a4.2 4.2 0 0 0-8.4 0C3.8 9.8 8 14 8 14M8 6.6h.01',
  lock: 'M4.5 7.5h7v5h-7zM6 7.5V5.6a2 2 0 0 1 4 0v1.9',
  slow: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6M8 5.4V8l1.8 1.4',
} as const

export type Sign = keyof typeof signs

/** A state as sign and word. */
export function StatusPill({
  tone,
  sign,
  children,
}: {
  tone: Tone
  sign: Sign
  children: ReactNode
}) {
  return (
    <span className={`c-pill c-pill-${tone}`}>
      <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
        <path d={signs[sign]} />
      </svg>
      {children}
    </span>
  )
}
