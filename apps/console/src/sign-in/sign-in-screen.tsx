'use client'

import type { ProofKind, SignInStep } from '@girasol/contract'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { idleMinutes } from '../session/idle.ts'
import { type LeaveReason, useStaffClient } from '../session/session.tsx'
import { DoorCard } from './door-card.tsx'
import { EnrolStep } from './enrol-step.tsx'
import { FactorStep } from './factor-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

type Props = { why: Exclude<LeaveReason, 'never'> | null; target: string }

type Stage =
  | { at: 'password'; again: boolean }
  | { at: 'factor'; proofs: readonly ProofKind[] }
  | { at: 'enrol' }
  | { at: 'codes'; codes: readonly string[] }

/** The way into the console: password or passkey, the factor that is owed or the first one, the codes to keep; then back to where they were. */
export function SignInScreen({ why, target }: Props) {
  const text = useTranslations()
  const client = useStaffClient()
  const { stage, setStage, inside, onStep } = useStages(why, target)
  if (stage.at === 'enrol') {
    return (
      <EnrolStep
        client={client}
        onAdded={({ recoveryCodes }) =>
          recoveryCodes ? setStage({ at: 'codes', codes: recoveryCodes }) : inside()
        }
      />
    )
  }
  if (stage.at === 'codes') {
    return (
      <DoorCard title={text('factors.recovery.title')} lead={text('factors.recovery.lead')} focused>
        <RecoveryCodes codes={stage.codes} onKept={inside} />
      </DoorCard>
    )
  }
  if (stage.at === 'factor') {
    return (
      <DoorCard title={text('factors.step.title')} lead={text('factors.step.lead')} focused>
        <FactorStep
          client={client}
          proofs={stage.proofs}
          onProof={async (proof) => {
            await client.staffSignIn.presentFactor({ body: { proof } })
            inside()
          }}
          onRestart={() => setStage({ at: 'password', again: true })}
        />
        <p className="c-quiet c-small">{text('factors.step.none')}</p>
      </DoorCard>
    )
  }
  return (
    <DoorCard
      title={text('console.signIn.title')}
      lead={text('console.signIn.intro')}
      focused={stage.again}
    >
      {why && why !== 'owed' && !stage.again ? (
        <Notice>{text(`console.signIn.${why}`, { minutes: idleMinutes })}</Notice>
      ) : null}
      <PasswordStep onInside={inside} onStep={onStep} />
    </DoorCard>
  )
}

function useStages(why: Props['why'], target: string) {
  const client = useStaffClient()
  const router = useRouter()
  const [stage, setStage] = useState<Stage>({ at: 'password', again: false })
  const inside = () => router.replace(target)
  const onStep = ({ standing, proofs }: Pick<SignInStep, 'standing' | 'proofs'>) => {
    if (standing === 'full') inside()
    else setStage(standing === 'enrolling' ? { at: 'enrol' } : { at: 'factor', proofs })
  }
  useEffect(() => {
    // A step is owed already: whoever loads the page anew, or comes from an invitation, goes on with it.
    if (why !== 'owed') return
    client.staffSignIn.readSession().then(onStep, () => undefined)
  }, [why])
  return { stage, setStage, inside, onStep }
}
