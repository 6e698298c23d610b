'use client'

import type { Proof, ProofKind } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { ProofForm } from '../account/proof-form.tsx'
import { isRefusal } from '../account/said-fault.ts'
import { api } from '../connection/api.ts'
import styles from './profile.module.css'

type Act<T> = () => Promise<T>
/** Does something dangerous; when a fresh proof is asked for, asks for it and does it once more. */
type Guard = <T>(act: Act<T>) => Promise<T>

/** The person chose not to prove who they are: nothing was done, and nothing is wrong. */
export class StepUpDeclined extends Error {}

type Question = { proofs: readonly ProofKind[]; settle: (proved: boolean) => void }

const Context = createContext<Guard>((act) => act())

export const useGuard = () => useContext(Context)

/** Asks once more who sits there, over the page as it is: what was typed stays, and what was wanted happens then. */
export function StepUp({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null)
  const guard: Guard = async (act) => {
    try {
      return await act()
    } catch (cause) {
      if (!isRefusal(cause, 'stepUpRequired')) throw cause
    }
    const { proofs } = await api.signIn.readSession()
    const isProved = await new Promise<boolean>((settle) => setQuestion({ proofs, settle }))
    setQuestion(null)
    if (!isProved) throw new StepUpDeclined()
    return act()
  }
  return (
    <Context value={guard}>
      {children}
      <StepUpDialog question={question} />
    </Context>
  )
}

function StepUpDialog({ question }: { question: Question | null }) {
  const text = useTranslations('identity.stepUp')
  const frame = useTranslations('frame')
  const prove = async (proof: Proof) => {
    await api.signIn.stepUp({ body: { proof } })
    question?.settle(true)
  }
  const leave = () => question?.settle(false)
  return (
    <Dialog
      open={question !== null}
      title={text('title')}
      closeLabel={frame('close')}
      onClose={leave}
    >
      <div className={styles.part}>
        <p>{text('lead')}</p>
        <ProofForm proofs={question?.proofs ?? []} submit={text('submit')} onProof={prove} />
        <p>
          <Button look="quiet" onClick={leave}>
            {text('cancel')}
          </Button>
        </p>
      </div>
    </Dialog>
  )
}
