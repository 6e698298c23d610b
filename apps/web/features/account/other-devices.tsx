'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './account.module.css'
import { useSending } from './use-sending.ts'

/** Signs out every device but this one. */
export function OtherDevices({ onDone }: { onDone: () => void }) {
  const text = useTranslations('profile.others')
  const devices = useTranslations('account.devices')
  const frame = useTranslations('frame')
  const [isAsked, setAsked] = useState(false)
  const { busy, problem, send } = useSending()
  const revoke = async () => {
    await api.signIn.revokeOtherDevices()
    setAsked(false)
    onDone()
  }
  return (
    <>
      <p>
        <Button look="quiet" onClick={() => setAsked(true)}>
          {text('revoke')}
        </Button>
      </p>
      <Dialog
        open={isAsked}
        title={text('revoke')}
        closeLabel={frame('close')}
        onClose={() => setAsked(false)}
      >
        {problem ? <ProblemNotice problem={problem} /> : null}
        <p>{text('ask')}</p>
        <div className={styles.actions}>
          <Button look="danger" busy={busy} onClick={() => void send(revoke)}>
            {text('yes')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            {devices('no')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
