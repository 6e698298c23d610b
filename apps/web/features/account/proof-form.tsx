'use client'

import type { Proof, ProofKind } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { PasswordField } from '@girasol/site-frame/password-field.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './account.module.css'
import { canUsePasskeys, presentPasskey, wasStopped } from './passkeys.ts'
import { isRefusal } from './said-fault.ts'
import { useSending } from './use-sending.ts'

type Typed = Exclude<ProofKind, 'passkey'>
type Props = {
  /** With what it may be proved who sits there. */
  proofs: readonly ProofKind[]
  submit: string
  onProof: (proof: Proof) => Promise<unknown>
}

/** A code, a recovery code, a passkey or the password: whatever this account has, the strongest first. */
export function ProofForm({ proofs, submit, onProof }: Props) {
  const usable = proofs.filter((kind) => kind !== 'passkey' || canUsePasskeys())
  const typed = (['totp', 'password', 'recoveryCode'] as const).filter((kind) =>
    usable.includes(kind),
  )
  const [kind, setKind] = useState<Typed | undefined>(typed[0])
  return (
    <div className={styles.form}>
      {usable.includes('passkey') ? <PasskeyProof onProof={onProof} /> : null}
      {kind ? <TypedProof key={kind} kind={kind} submit={submit} onProof={onProof} /> : null}
      <Others kinds={typed.filter((other) => other !== kind)} onChoose={setKind} />
    </div>
  )
}

function Others({ kinds, onChoose }: { kinds: Typed[]; onChoose: (kind: Typed) => void }) {
  const text = useTranslations('identity.factor')
  const words = {
    totp: text('useTotp'),
    recoveryCode: text('useRecoveryCode'),
    password: text('password'),
  }
  return kinds.map((kind) => (
    <p key={kind}>
      <Button look="plain" onClick={() => onChoose(kind)}>
        {words[kind]}
      </Button>
    </p>
  ))
}

function PasskeyProof({ onProof }: Pick<Props, 'onProof'>) {
  const text = useTranslations('identity')
  const { busy, problem, send } = useSending()
  return (
    <>
      {problem ? <PasskeyProblem problem={problem} /> : null}
      <Button busy={busy} onClick={() => void send(async () => onProof(await presentPasskey()))}>
        {text('factor.usePasskey')}
      </Button>
    </>
  )
}

/** Why a passkey did not do it: most often somebody closed the browser's question. */
export function PasskeyProblem({ problem }: { problem: unknown }) {
  const text = useTranslations('identity.passkey')
  if (!wasStopped(problem)) return <ProblemNotice problem={problem} />
  return <Notice tone="warn">{text('stopped')}</Notice>
}

/** The proof that was typed, or null when it cannot be one. */
function proofOf(kind: Typed, typed: string): Proof | null {
  if (kind === 'password') return typed ? { kind, password: typed } : null
  if (kind === 'recoveryCode') {
    const code = typed.trim()
    return code.length >= 24 ? { kind, code } : null
  }
  const code = typed.replaceAll(/\D/g, '')
  return code.length === 6 ? { kind, code } : null
}

function TypedProof({
  kind,
  submit,
  onProof,
}: { kind: Typed } & Pick<Props, 'submit' | 'onProof'>) {
  const text = useTranslations('identity.factor')
  const errors = useTranslations('errors')
  const account = useTranslations('account')
  const form = useRef<HTMLFormElement>(null)
  const [isMissing, setMissing] = useState(false)
  const { busy, problem, send } = useSending()
  const isWrong = isRefusal(problem, 'factorRefused', 'passwordWrong')
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [isMissing, problem])
  const submitTyped = (typed: string) => {
    const proof = proofOf(kind, typed)
    setMissing(proof === null)
    if (proof) void send(() => onProof(proof))
  }
  const error = isMissing ? text('missing') : isWrong ? errors('factorRefused') : null
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submitTyped(String(new FormData(event.currentTarget).get('proof') ?? ''))
      }}
    >
      {problem && !isWrong ? <ProblemNotice problem={problem} /> : null}
      <ProofField kind={kind} error={error} />
      <SubmitButton busy={busy}>{busy ? account('working') : submit}</SubmitButton>
    </form>
  )
}

function ProofField({ kind, error }: { kind: Typed; error: string | null }) {
  const text = useTranslations('identity.factor')
  const frame = useTranslations('frame')
  if (kind === 'password')
    return (
      <PasswordField
        name="proof"
        label={text('password')}
        error={error}
        autoComplete="current-password"
        maxLength={512}
        show={frame('show')}
        hide={frame('hide')}
        required
      />
    )
  const isTotp = kind === 'totp'
  return (
    <TextField
      name="proof"
      label={text(kind)}
      hint={text(isTotp ? 'totpHint' : 'recoveryHint')}
      error={error}
      autoComplete={isTotp ? 'one-time-code' : 'off'}
      inputMode={isTotp ? 'numeric' : 'text'}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={isTotp ? 8 : 40}
      className={styles.code}
      required
    />
  )
}
