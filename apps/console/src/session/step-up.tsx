'use client'

import type { StaffClient } from '@girasol/api-client'
import type { ProofKind } from '@girasol/contract'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { FactorStep } from '../sign-in/factor-step.tsx'
import { withStepUp } from './with-step-up.ts'

/** The client that asks for fresh proofs, and the dialog that it asks in. All acts that wait share one dialog. */
export function useStepUp(client: StaffClient): { client: StaffClient; dialog: ReactNode } {
  const [proofs, setProofs] = useState<readonly ProofKind[] | null>(null)
  const asked = useRef<PromiseWithResolvers<boolean> | null>(null)
  const prove = useCallback(async () => {
    if (asked.current) return asked.current.promise
    asked.current = Promise.withResolvers<boolean>()
    setProofs((await client.staffSignIn.readSession()).proofs)
    return asked.current.promise
  }, [client])
  const answer = useCallback((isProved: boolean) => {
    asked.current?.resolve(isProved)
    asked.current = null
    setProofs(null)
  }, [])
  const wrapped = useMemo(() => withStepUp(client, prove), [client, prove])
  const dialog = <StepUpDialog client={client} proofs={proofs} onAnswer={answer} />
  return { client: wrapped, dialog }
}

type Props = {
  client: StaffClient
  proofs: readonly ProofKind[] | null
  onAnswer: (isProved: boolean) => void
}

function StepUpDialog({ client, proofs, onAnswer }: Props) {
  const text = useTranslations('factors.stepUp')
  return (
    <Dialog
      open={proofs !== null}
      title={text('title')}
      closeLabel={text('cancel')}
      onClose={() => onAnswer(false)}
    >
      <div className="c-proof">
        <p>{text('lead')}</p>
        <FactorStep
          client={client}
          proofs={proofs ?? []}
          onProof={async (proof) => {
            await client.staffSignIn.stepUp({ body: { proof } })
            onAnswer(true)
          }}
        />
      </div>
    </Dialog>
  )
}
