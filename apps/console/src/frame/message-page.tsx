'use client'

import { Button, buttonClass } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'

type Props = { kind: 'notFound' | 'broken'; reference?: string; again?: () => void }

/** A page for when there is no page: what happened, what is safe, what to do. */
export function MessagePage({ kind, reference, again }: Props) {
  const text = useTranslations('frame')
  return (
    <main className="c-main c-empty" id="content">
      <h1>{text(`${kind}.title`)}</h1>
      <p>{text(`${kind}.body`)}</p>
      {reference ? <p className="g-reference">{text('reference', { reference })}</p> : null}
      {again ? (
        <Button onClick={again}>{text('broken.reload')}</Button>
      ) : (
        <Link href="/" className={buttonClass('primary')}>
          {text('notFound.home')}
        </Link>
      )}
    </main>
  )
}
