'use client'

import { Mark } from '@girasol/site-frame/mark.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { WatchBanner } from '../alerts/watch-banner.tsx'
import { OrderFinder } from '../orders/order-finder.tsx'
import { DeniedScreen } from '../session/denied-screen.tsx'
import { IdleNotice } from '../session/idle-notice.tsx'
import { screenAt, screensFor } from '../session/screens.ts'
import { useSession } from '../session/session.tsx'
import { AccountMenu } from './account-menu.tsx'

/** What every screen has around it: the brand, the screens of this role, the order finder, the person. */
export function Shell({ children }: { children: ReactNode }) {
  const { account } = useSession()
  const screen = screenAt(usePathname())
  const isDenied = screen !== undefined && !screen.roles.includes(account.role)
  const findsOrders = screensFor(account.role).some(({ name }) => name === 'orders')
  return (
    <>
      <header className="c-header">
        <div className="c-header-row">
          <Brand />
          {findsOrders ? <OrderFinder /> : null}
          <AccountMenu />
        </div>
        <Navigation />
      </header>
      <WatchBanner />
      <main id="content" tabIndex={-1} className="c-main">
        {isDenied ? <DeniedScreen screen={screen} /> : children}
      </main>
      <IdleNotice />
    </>
  )
}

/** The mark and the name, with the word that tells this console from the public site. */
export function Brand() {
  const text = useTranslations()
  return (
    <Link href="/" className="c-brand">
      <Mark size={32} />
      <span>{text('frame.brand')}</span>
      <span className="c-brand-staff">{text('console.staff')}</span>
    </Link>
  )
}

function Navigation() {
  const text = useTranslations('console.nav')
  const { account } = useSession()
  const current = screenAt(usePathname())
  const offered = screensFor(account.role)
  if (offered.length === 0) return null
  return (
    <nav aria-label={text('label')} className="c-nav">
      <ul>
        {offered.map((screen) => (
          <li key={screen.name}>
            <Link
              href={screen.path}
              aria-current={screen.name === current?.name ? 'page' : undefined}
            >
              {text(screen.name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
