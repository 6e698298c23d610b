'use client'

import { Mark } from '@girasol/site-frame/mark.tsx'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { PreferenceSwitches } from '../frame/preferences.tsx'

type Props = { title: string; lead?: string; focused?: boolean; children: ReactNode }

/** The card before the console. A step that follows another puts the focus on its title, so that it is read out. */
export function DoorCard({ title, lead, focused = false, children }: Props) {
  const text = useTranslations()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focused) heading.current?.focus()
  }, [focused, title])
  return (
    <div className="c-door">
      <main id="content" className="c-door-card">
        <p className="c-brand">
          <Mark size={44} />
          <span>{text('frame.brand')}</span>
          <span className="c-brand-staff">{text('console.staff')}</span>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead ? <p className="c-quiet">{lead}</p> : null}
        {children}
        <p className="c-quiet c-small">{text('console.signIn.recorded')}</p>
      </main>
      <footer>
        <PreferenceSwitches />
      </footer>
    </div>
  )
}
