'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { firstScreenFor } from './screens.ts'
import { useSession } from './session.tsx'

/** Leads to the first screen of the role; a role without screens is told so. */
export function FirstScreen() {
  const text = useTranslations('console')
  const router = useRouter()
  const { role } = useSession().account
  const first = firstScreenFor(role)
  useEffect(() => {
    if (first) router.replace(first.path)
  }, [first, router])
  if (first) return null
  return (
    <div className="c-empty">
      <h1>{text('denied.none')}</h1>
      <p>{text('denied.noneBody', { role: text(`role.${role}`) })}</p>
    </div>
  )
}
