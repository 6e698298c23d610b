'use client'

import type { FactorProof, ProofKind } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Refusal } from './refusal.tsx'
import { useAttempt } from './use-attempt.ts'

type CodeProof = Exclude<FactorProof, { kind: 'passkey' }>
type Props = { proofs: readonly ProofKind[]; onProof: (proof: CodeProof) => Promise<void> }

/** A code of the app, or one of the recovery codes. */
export function CodeForm({ proofs, onProof }: Props) {
  const text = useTranslations('factors.step')
  const both = proofs.includes('totp') && proofs.includes('recoveryCode')
  const [kind, setKind] = useState<CodeProof['kind']>(
    proofs.includes('totp') ? 'totp' : 'recoveryCode',
  )
  const other = kind === 'totp' ? 'recoveryCode' : 'totp'
  return (
    <>
      <OneCode key={kind} kind={kind} onProof={onProof} />
      {both ? (
        <Button look="plain" onClick={() => setKind(other)}>
          {kind === 'totp' ? text('recovery') : text('noRecovery')}
        </Button>
      ) : null}
    </>
  )
}

const shapes = { totp: /^\d{6}$/, recoveryCode: /^[A-Za-z2-7]{24}$/ }

function OneCode({ kind, onProof }: { kind: CodeProof['kind'] } & Pick<Props, 'onProof'>) {
  const text = useTranslations('factors.step')
  const { busy, problem, run } = useAttempt()
  const [isMissing, setMissing] = useState(false)
  const isApp = kind === 'totp'
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const code = String(new FormData(form).get('code') ?? '').replaceAll(/[\s-]/g, '')
    const fits = shapes[kind].test(code)
    setMissing(!fits)
    if (fits) await run(() => onProof({ kind, code }))
    form.querySelector('input')?.select()
  }
  return (
    <form className="c-door-form" method="post" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={isApp ? text('code') : text('recoveryCode')}
        hint={isApp ? text('codeHint') : text('recoveryHint')}
        name="code"
        className="c-code"
        autoComplete={isApp ? 'one-time-code' : 'off'}
        inputMode={isApp ? 'numeric' : 'text'}
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        error={isMissing ? text(isApp ? 'codeMissing' : 'recoveryMissing') : null}
      />
      <Refusal problem={problem} />
      <SubmitButton busy={busy}>{busy ? text('sending') : text('submit')}</SubmitButton>
    </form>
  )
}
