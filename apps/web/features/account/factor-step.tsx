'use client'

import type { FactorProof, Proof, ProofKind } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { needsSignIn } from '../connection/sign-in-needed.tsx'
import styles from './account.module.css'
import { ProofForm } from './proof-form.tsx'

type Props = { proofs: readonly ProofKind[]; onIn: () => unknown; onRestart: () => void }

/** The second factor, after a right password: the session that was begun is worth nothing without it, and waits ten minutes. */
export function FactorStep({ proofs, onIn, onRestart }: Props) {
  const text = useTranslations('identity.factor')
  const [isOver, setOver] = useState(false)
  const present = async (proof: Proof) => {
    try {
      await api.signIn.presentFactor({ body: { proof: proof as FactorProof } })
    } catch (cause) {
      if (!needsSignIn(cause)) throw cause
      return setOver(true)
    }
    return onIn()
  }
  return (
    <section className={styles.form} aria-labelledby="factor-title">
      <h2 id="factor-title">{text('title')}</h2>
      {isOver ? <Notice tone="warn">{text('over')}</Notice> : <p>{text('lead')}</p>}
      {isOver ? null : <ProofForm proofs={proofs} submit={text('submit')} onProof={present} />}
      <p>
        <Button look="plain" onClick={onRestart}>
          {text('restart')}
        </Button>
      </p>
    </section>
  )
}
