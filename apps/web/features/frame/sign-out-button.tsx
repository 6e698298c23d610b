'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useState } from 'react'

/** Ends the session on this device. Loads the page anew, so that nothing of the account stays in memory. */
export function SignOutButton({ label, to }: { label: string; to: string }) {
  const [busy, setBusy] = useState(false)
  const leave = async () => {
    setBusy(true)
    // The only call of this small component: the whole client would weigh more than the button.
    const answer = await fetch('/api/sessions/current', { method: 'DELETE' }).catch(() => null)
    if (answer?.ok || answer?.status === 401) location.assign(to)
    else setBusy(false)
  }
  return (
    <Button look="plain" busy={busy} onClick={() => void leave()}>
      {label}
    </Button>
  )
}
