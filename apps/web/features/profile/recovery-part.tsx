'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './profile.module.css'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useAct } from './use-act.ts'

/** How many codes are left, and new ones. */
export function RecoveryPart({ left, onRenewed }: { left: number; onRenewed: () => void }) {
  const text = useTranslations('profile.recovery')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { busy, problem, act } = useAct()
  const renew = async () => {
    setCodes((await api.signIn.renewRecoveryCodes()).recoveryCodes)
    onRenewed()
  }
  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
  return (
    <div className={styles.part}>
      <h3>{text('title')}</h3>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p>
        {text('left', { count: left })} {text('renewAsk')}
      </p>
      <p>
        <Button look="quiet" busy={busy} onClick={() => void act(renew)}>
          {text('renew')}
        </Button>
      </p>
    </div>
  )
}
