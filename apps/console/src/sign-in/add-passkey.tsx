'use client'

import type { StaffClient } from '@girasol/api-client'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { canUsePasskeys, makeCredential } from './passkeys.ts'
import { Refusal } from './refusal.tsx'
import { useAttempt } from './use-attempt.ts'

export type Enrolled = Awaited<ReturnType<StaffClient['staffSignIn']['confirmPasskey']>>
type Props = {
  client: StaffClient
  label: string
  look?: 'primary' | 'quiet'
  onAdded: (added: Enrolled) => void
}

const never = () => () => undefined

/** Has the device make a passkey for this console. */
export function AddPasskey({ client, label, look = 'primary', onAdded }: Props) {
  const text = useTranslations('factors')
  const { busy, problem, stopped, run } = useAttempt()
  const isAble = useSyncExternalStore(never, canUsePasskeys, () => true)
  const add = async () => {
    const added = await run(async () => {
      const made = await makeCredential(client)
      const body = { ...made, name: text('enrol.passkeyName') }
      return client.staffSignIn.confirmPasskey({ body })
    })
    if (added) onAdded(added)
  }
  if (!isAble) return <p className="c-quiet">{text('door.unable')}</p>
  return (
    <div className="c-way">
      <Button look={look} busy={busy} onClick={() => void add()}>
        {busy ? text('door.waiting') : label}
      </Button>
      <Refusal problem={problem} stopped={stopped} />
    </div>
  )
}
