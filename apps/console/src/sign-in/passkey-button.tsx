'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import type { StaffClient } from '@girasol/api-client'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { canUsePasskeys, signChallenge } from './passkeys.ts'
import { Refusal } from './refusal.tsx'
import { useAttempt } from './use-attempt.ts'

type Signed = Awaited<ReturnType<typeof signChallenge>>
type Props = {
  label: string
  hint?: string
  client: StaffClient
  onProof: (proof: Signed) => Promise<void>
}

const never = () => () => undefined

/** Asks the device for a passkey; says so where the browser has none. */
export function PasskeyButton({ label, hint, client, onProof }: Props) {
  const text = useTranslations('factors.door')
  const { busy, problem, stopped, run } = useAttempt()
  // Unknown on the server: shown as possible until the page lives.
  const isAble = useSyncExternalStore(never, canUsePasskeys, () => true)
  const ask = () => void run(async () => onProof(await signChallenge(client)))
  if (!isAble) return <p className="c-quiet">{text('unable')}</p>
  return (
    <div className="c-way">
      <Button busy={busy} onClick={ask}>
        {busy ? text('waiting') : label}
      </Button>
      {hint ? <p className="c-quiet c-small">{hint}</p> : null}
      <Refusal problem={problem} stopped={stopped} />
    </div>
  )
}
