'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect } from 'react'

/** The heading of a screen, also in the browser's title, with what belongs beside it. */
export function ScreenTitle({ title, children }: { title: string; children?: ReactNode }) {
  const text = useTranslations('console')
  const brand = text('title')
  useEffect(() => {
    document.title = `${title} · ${brand}`
  }, [title, brand])
  return (
    <div className="c-title">
      <h1>{title}</h1>
      {children}
    </div>
  )
}
