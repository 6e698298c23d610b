'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import styles from './sheet.module.css'

type Props = { title: string; onClose?: () => void; children: ReactNode }

/** What belongs to a tool or to the chosen part, under the plan. */
export function Sheet({ title, onClose, children }: Props) {
  const text = useTranslations('roof')
  return (
    <>
      <div className={styles.head}>
        <h3>{title}</h3>
        {onClose ? (
          <button
            type="button"
            aria-label={`${text('close')}: ${title}`}
            className={styles.close}
            onClick={onClose}
          >
            <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
              <path d="m5 5 10 10M15 5 5 15" />
            </svg>
          </button>
        ) : null}
      </div>
      {children}
    </>
  )
}
