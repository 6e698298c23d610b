'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'

type Props = {
  open: boolean
  title: string
  closeLabel: string
  onClose: () => void
  children: ReactNode
}

/** A question or a sheet over the page: the browser's own modal dialog (focus kept inside, Escape closes, focus returns). */
export function Dialog({ open, title, closeLabel, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    if (open && !element?.open) element?.showModal()
    if (!open && element?.open) element.close()
  }, [open])
  return (
    <dialog ref={dialog} aria-labelledby={heading} className="g-dialog" onClose={onClose}>
      <div className="g-dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="g-button g-button-plain" onClick={onClose}>
          {closeLabel}
        </button>
      </div>
      {open ? children : null}
    </dialog>
  )
}
