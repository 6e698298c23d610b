'use client'

import { Button, buttonClass } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { useSession } from '../session/session.tsx'
import { PreferenceSwitches } from './preferences.tsx'

/** Who is signed in, language and colours, and the way out. */
export function AccountMenu() {
  const text = useTranslations('console')
  const factors = useTranslations('factors')
  const { account, leave } = useSession()
  const [isLeaving, setLeaving] = useState(false)
  const signOut = () => {
    setLeaving(true)
    void leave('signedOut')
  }
  return (
    <div className="c-account">
      <PreferenceSwitches />
      <p className="c-person">
        <span aria-hidden="true" className="c-person-name">
          {account.name}
        </span>
        <span aria-hidden="true" className="c-person-role">
          {text(`role.${account.role}`)}
        </span>
        <span className="g-unseen">
          {text('account.signedInAs', {
            name: account.name,
            role: text(`role.${account.role}`),
          })}
        </span>
      </p>
      <Link href="/account" className={buttonClass('plain')}>
        {factors('own.link')}
      </Link>
      <Button look="quiet" busy={isLeaving} onClick={signOut}>
        {isLeaving ? text('account.signingOut') : text('account.signOut')}
      </Button>
    </div>
  )
}
