'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

export const tabNames = ['production', 'money', 'price', 'check', 'assumptions'] as const
export type TabName = (typeof tabNames)[number]

const first = tabNames[0]

/** The part of an address that names a tab; nothing for the first. */
const queryOf = (tab: TabName) => (tab === first ? '' : `?tab=${tab}`)

/**
 * Which tab is open stands in the query, so that Back goes through the tabs; what stands behind `#`, the key of a
 * private link, is left where it is.
 */
export function useTab() {
  const wanted = useSearchParams().get('tab')
  const tab = tabNames.find((name) => name === wanted) ?? first
  const open = useCallback((next: TabName, how: 'pushState' | 'replaceState' = 'pushState') => {
    history[how](null, '', `${location.pathname}${queryOf(next)}${location.hash}`)
  }, [])
  return { tab, query: queryOf(tab), open }
}
