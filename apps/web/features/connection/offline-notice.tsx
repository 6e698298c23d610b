'use client'

import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'

const listen = (changed: () => void) => {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

/** Says that the connection is gone, as long as it is. */
export function OfflineNotice() {
  const text = useTranslations('frame.offline')
  const online = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  )
  if (online) return null
  return (
    <Notice tone="warn" title={text('title')}>
      {text('body')}
    </Notice>
  )
}
