'use client'

import { useSyncExternalStore } from 'react'

const narrow = '(max-width: 47.99rem)'

function follow(told: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', told)
  return () => query.removeEventListener('change', told)
}

/** Whether the screen is narrow; not before the page's scripts run. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    follow,
    () => matchMedia(narrow).matches,
    () => false,
  )
}
