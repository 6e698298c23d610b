'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './forms.module.css'

type Props = {
  title: string
  /** What is chosen now, in a few words. */
  answer: string
  open: boolean
  onToggle: (open: boolean) => void
  children: ReactNode
}

/** One group of choices; what was typed in it stays when it is closed. */
export function Section({ title, answer, open, onToggle, children }: Props) {
  const summary = useRef<HTMLElement>(null)
  const [wasOpen, setWasOpen] = useState(open)
  if (open && !wasOpen) setWasOpen(true)
  const before = useRef(open)
  useEffect(() => {
    // Another section that closes above would move this one out of sight.
    if (open && !before.current) summary.current?.scrollIntoView({ block: 'nearest' })
    before.current = open
  }, [open])
  return (
    <details
      className={`g-card ${styles.section}`}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) onToggle(event.currentTarget.open)
      }}
    >
      <summary ref={summary}>
        <h3>{title}</h3>
        <span className={styles.sectionAnswer}>{answer}</span>
      </summary>
      {wasOpen ? <div className={styles.sectionBody}>{children}</div> : null}
    </details>
  )
}
