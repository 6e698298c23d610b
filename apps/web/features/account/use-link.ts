'use client'

import { useEffect, useState } from 'react'
import { type LinkParts, linkParts } from './link-parts.ts'

/** The parts of the link that opened this page; they leave the address at once, so that no history and no picture keeps them. */
export function useLink(): LinkParts | 'reading' | null {
  const [link, setLink] = useState<LinkParts | 'reading' | null>('reading')
  useEffect(() => {
    const parts = linkParts(location.hash)
    if (parts) history.replaceState(null, '', location.pathname)
    setLink((before) => (before === 'reading' ? parts : before))
  }, [])
  return link
}
