'use client'

import type { Factor } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { useTranslations } from 'next-intl'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './profile.module.css'
import { useAct } from './use-act.ts'

type Props = {
  factor: Factor | null
  isLast: boolean
  onClose: () => void
  onRemoved: (factor: Factor) => void
}

export function RemoveFactor({ factor, isLast, onClose, onRemoved }: Props) {
  const text = useTranslations('profile.factors')
  const frame = useTranslations('frame')
  const { busy, problem, act } = useAct()
  const remove = async () => {
    if (!factor) return
    await api.signIn.removeFactor({ params: { factorId: factor.id } })
    onClose()
    onRemoved(factor)
  }
  return (
    <Dialog
      open={factor !== null}
      title={text('removeTitle', { name: factor?.name ?? '' })}
      closeLabel={frame('close')}
      onClose={onClose}
    >
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p>{text(isLast ? 'removeLast' : 'removeAsk')}</p>
      <div className={styles.actions}>
        <Button look="danger" busy={busy} onClick={() => void act(remove)}>
          {text('removeYes')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {text('removeNo')}
        </Button>
      </div>
    </Dialog>
  )
}
