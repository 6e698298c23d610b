'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './account.module.css'
import { isRefusal } from './said-fault.ts'
import { useSending } from './use-sending.ts'

const waitSeconds = 30

type Props = {
  email: string
  submit: string
  /** Uses the code; `leaving` when the page is left for another. */
  onCode: (code: string, form: FormData) => Promise<unknown>
  onResend: () => Promise<unknown>
  onOtherAddress: () => void
  /** More fields, where the API asks for them with the code. */
  children?: ReactNode
  /** A refusal that `children` tell. */
  isToldBelow?: (problem: unknown) => boolean
}

/** The code from the mail, right where it is needed. */
export function CodeStep({ email, submit, onCode, onResend, onOtherAddress, ...more }: Props) {
  const text = useTranslations('identity.code')
  const errors = useTranslations('errors')
  const account = useTranslations('account')
  const form = useRef<HTMLFormElement>(null)
  const [isMissing, setMissing] = useState(false)
  const { busy, problem, send } = useSending()
  const isWrong = isRefusal(problem, 'codeNotAccepted')
  const isToldBelow = more.isToldBelow?.(problem) === true
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [isMissing, problem])
  const submitCode = (data: FormData) => {
    const code = String(data.get('code') ?? '').replaceAll(/\D/g, '')
    setMissing(code.length !== 6)
    if (code.length === 6) void send(() => onCode(code, data))
  }
  const said = isMissing ? text('missing') : isWrong ? errors('codeNotAccepted') : null
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submitCode(new FormData(event.currentTarget))
      }}
    >
      <p role="status">{text('lead', { email })}</p>
      {problem && !isWrong && !isToldBelow ? <ProblemNotice problem={problem} /> : null}
      <TextField
        name="code"
        label={text('label')}
        hint={text('hint')}
        error={said}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={8}
        className={styles.code}
        autoFocus
        required
      />
      {more.children}
      <SubmitButton busy={busy}>{busy ? account('working') : submit}</SubmitButton>
      <Resend onResend={onResend} />
      <p>
        <Button look="plain" onClick={onOtherAddress}>
          {text('otherAddress')}
        </Button>
      </p>
      <p className="g-hint">{text('nothing')}</p>
    </form>
  )
}

function Resend({ onResend }: { onResend: () => Promise<unknown> }) {
  const text = useTranslations('identity.code')
  const { busy, problem, send } = useSending()
  const { seconds, restart } = useCountdown(waitSeconds)
  const [isSent, setSent] = useState(false)
  const again = async () => {
    setSent(false)
    await onResend()
    setSent(true)
    restart()
  }
  return (
    <div className={styles.resend}>
      <Button look="quiet" busy={busy} disabled={seconds > 0} onClick={() => void send(again)}>
        {seconds > 0 ? text('wait', { seconds }) : text('resend')}
      </Button>
      <p role="status">{isSent ? text('sent') : ''}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </div>
  )
}

/** Seconds until a press makes sense again. */
function useCountdown(from: number) {
  const [seconds, setSeconds] = useState(from)
  useEffect(() => {
    if (seconds === 0) return
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  return { seconds, restart: () => setSeconds(from) }
}
