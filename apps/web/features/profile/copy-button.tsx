'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useState } from 'react'

type Props = { text: string; label: string; done: string }

export function CopyButton({ text, label, done }: Props) {
  const [isDone, setDone] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setDone(true),
      // The text stands beside the button: it can be copied by hand.
      () => setDone(false),
    )
  return (
    <div>
      <Button look="quiet" onClick={() => void copy()}>
        {label}
      </Button>{' '}
      <span role="status">{isDone ? done : ''}</span>
    </div>
  )
}
