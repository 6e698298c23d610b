'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { type TabName, tabNames } from './use-tab.ts'
import styles from './tabs.module.css'

type Props = {
  tab: TabName
  onOpen: (tab: TabName, how?: 'pushState' | 'replaceState') => void
  children: ReactNode
}

const steps: Record<string, (at: number) => number> = {
  ArrowRight: (at) => (at + 1) % tabNames.length,
  ArrowLeft: (at) => (at + tabNames.length - 1) % tabNames.length,
  Home: () => 0,
  End: () => tabNames.length - 1,
}

/** Tabs over what comes of the estimate; the panel holds what the caller shows for the open one. */
export function ResultTabs({ tab, onOpen, children }: Props) {
  const text = useTranslations('estimate.tabs')
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const next = tabNames[steps[event.key]?.(tabNames.indexOf(tab)) ?? -1]
    if (!next) return
    event.preventDefault()
    onOpen(next, 'replaceState')
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div className={styles.tabs}>
      <div role="tablist" aria-label={text('label')} ref={list} className={styles.list}>
        {tabNames.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-tab={name}
            aria-selected={name === tab}
            aria-controls={`${id}-panel`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => onOpen(name)}
            onKeyDown={move}
          >
            {text(name)}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab}`}
        className={styles.panel}
      >
        {children}
      </div>
    </div>
  )
}
