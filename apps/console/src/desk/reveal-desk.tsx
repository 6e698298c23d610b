'use client'

import type { CustomerRecord, RevealField } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
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

type DeskProps = { customer: CustomerRecord; onCaseOpened: () => void; children: ReactNode }

/** Keeps the one field that is revealed, for as long as it may be: it is dropped when its time is over. */
export function RevealDesk({ customer, onCaseOpened, children }: DeskProps) {
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
        onCaseOpened={onCaseOpened}
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
  const [isBack, setBack] = useState(false)
  const wanted = { field, orderId: orderId ?? null }
  const { shown } = desk ?? {}
  if (shown?.field === field && shown.orderId === wanted.orderId) {
    const hide = () => {
      setBack(true)
      desk!.hide()
    }
    return <InFull shown={shown} onHide={hide} onOver={desk!.hide} />
  }
  return (
    <span className="c-desk-value">
      <span>{masked ?? '–'}</span>
      {desk?.canReveal && masked !== null ? (
        <Button
          look="plain"
          autoFocus={isBack}
          aria-label={text('buttonNamed', { field: text(`fields.${field}`) })}
          onClick={() => desk.ask(wanted)}
        >
          {text('button')}
        </Button>
      ) : null}
    </span>
  )
}

type FullProps = { shown: Shown; onHide: () => void; onOver: () => void }

function InFull({ shown, onHide, onOver }: FullProps) {
  const full = useRef<HTMLSpanElement>(null)
  // The button that had the focus is gone, and the dialog has to close before anything outside of it can have it.
  useEffect(() => {
    const timer = setTimeout(() => full.current?.querySelector('button')?.focus())
    return () => clearTimeout(timer)
  }, [])
  const text = useTranslations('desk.reveal')
  const label = text('shown', { field: text(`fields.${shown.field}`) })
  return (
    <span ref={full} className="c-desk-full">
      <span role="status">
        <span className="g-unseen">{label}: </span>
        <strong>{shown.value ?? text('empty')}</strong>
      </span>
      <Countdown until={shown.until} onOver={onOver} />
      <span className="c-quiet c-small">{text('left', { left: shown.left })}</span>
      <Button look="quiet" onClick={onHide}>
        {text('hide')}
      </Button>
    </span>
  )
}
