'use client'

import { buttonClass } from '@girasol/site-frame/button.tsx'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { type Screen, screensFor } from './screens.ts'
import { useSession } from './session.tsx'

/** Says which roles a screen is for, and what to do. Nothing of the screen has been asked for. */
export function DeniedScreen({ screen }: { screen: Screen }) {
  const text = useTranslations('console')
  const language = useLocale()
  const { role } = useSession().account
  const roles = new Intl.ListFormat(language, { type: 'disjunction' }).format(
    screen.roles.map((one) => text(`role.${one}`)),
  )
  const hasScreens = screensFor(role).length > 0
  return (
    <div className="c-empty">
      <h1>{text('denied.title')}</h1>
      <p>{text('denied.body', { role: text(`role.${role}`), roles })}</p>
      <p>{text('denied.advice')}</p>
      {hasScreens ? (
        <Link href="/" className={buttonClass('primary')}>
          {text('denied.home')}
        </Link>
      ) : null}
    </div>
  )
}
