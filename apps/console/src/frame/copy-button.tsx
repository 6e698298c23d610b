'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'

/** Copies a text; says so where the press was. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const text = useTranslations('console.order')
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
    setTimeout(() => setCopied(false), 2500)
  }
  return (
    <button type="button" className="g-button g-button-plain c-copy" onClick={() => void copy()}>
      <span aria-hidden="true">{isCopied ? text('copied') : text('copy')}</span>
      <span className="g-unseen">{label}</span>
      <span role="status" className="g-unseen">
        {isCopied ? text('copied') : ''}
      </span>
    </button>
  )
}
