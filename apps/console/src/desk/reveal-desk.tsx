'use client'

import type { CustomerRecord, RevealField } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { RevealDialog } from './reveal-dialog.tsx'
import { Countdown } from './countdown.tsx'

export type Wanted = { field: RevealField; orderId: string | null }
export type Shown = Wanted & { value: string | null; until: number; left: number }

type Desk = {
  canReveal: boolean
  shown: Shown | null
  ask: (wanted: Wanted) => void
  hide: () => void
}

const DeskContext = createContext<Desk | null>(null)

/** Keeps the one field that is revealed, for as long as it may be: it is dropped when its time is over. */
export function RevealDesk({
  customer,
  children,
}: {
  customer: CustomerRecord
  children: ReactNode
}) {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const desk: Desk = {
    canReveal: customer.state === 'active',
    shown,
    ask: setWanted,
    hide: () => setShown(null),
  }
  return (
    <DeskContext value={desk}>
      {children}
      <RevealDialog
        customer={customer}
        wanted={wanted}
        onClose={() => setWanted(null)}
        onShown={(value) => {
          setShown(value)
          setWanted(null)
        }}
      />
    </DeskContext>
  )
}

type Props = { field: RevealField; orderId?: string; masked: string | null }

/** A masked value with the way to see it; in full while its time runs. */
export function Revealable({ field, orderId, masked }: Props) {
  const text = useTranslations('desk.reveal')
  const desk = useContext(DeskContext)
  const wanted = { field, orderId: orderId ?? null }
  const { shown } = desk ?? {}
  if (shown?.field === field && shown.orderId === wanted.orderId) {
    return <InFull shown={shown} onHide={desk!.hide} />
  }
  return (
    <span className="c-desk-value">
      <span>{masked ?? '–'}</span>
      {desk?.canReveal && masked !== null ? (
        <Button
          look="plain"
          aria-label={text('buttonNamed', { field: text(`fields.${field}`) })}
          onClick={() => desk.ask(wanted)}
        >
          {text('button')}
        </Button>
      ) : null}
    </span>
  )
}

function InFull({ shown, onHide }: { shown: Shown; onHide: () => void }) {
  const text = useTranslations('desk.reveal')
  const label = text('shown', { field: text(`fields.${shown.field}`) })
  return (
    <span className="c-desk-full">
      <span role="status">
        <span className="g-unseen">{label}: </span>
        <strong>{shown.value ?? text('empty')}</strong>
      </span>
      <Countdown until={shown.until} onOver={onHide} />
      <span className="c-quiet c-small">{text('left', { left: shown.left })}</span>
      <Button look="quiet" onClick={onHide}>
        {text('hide')}
      </Button>
    </span>
  )
}
