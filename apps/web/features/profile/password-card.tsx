'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { PasswordField } from '@girasol/site-frame/password-field.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type Fault, faultsOf } from '../account/check-entries.ts'
import { NewPassword } from '../account/new-password.tsx'
import { isRefusal, passwordReason } from '../account/said-fault.ts'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import styles from './profile.module.css'
import { useAct } from './use-act.ts'

export function PasswordCard() {
  const text = useTranslations('profile.password')
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed')
  return (
    <section className={`g-card ${styles.part}`} aria-labelledby="password-title">
      <h2 id="password-title">{text('title')}</h2>
      {state === 'done' ? <Notice tone="good">{text('done')}</Notice> : null}
      {state === 'open' ? (
        <PasswordForm onDone={() => setState('done')} onCancel={() => setState('closed')} />
      ) : (
        <p>
          <Button look="quiet" onClick={() => setState('open')}>
            {text('change')}
          </Button>
        </p>
      )}
    </section>
  )
}

type Faults = { current?: Fault; password?: Fault }

/** For who has no factor the present password is the fresh proof too: it is presented first, and nobody is asked twice. */
async function prove(current: string): Promise<void> {
  const { proofs } = await api.signIn.readSession()
  if (!proofs.includes('password')) return
  await api.signIn.stepUp({ body: { proof: { kind: 'password', password: current } } })
}

function PasswordForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const text = useTranslations('profile.password')
  const weak = useTranslations('identity.newPassword')
  const account = useTranslations('account')
  const errors = useTranslations('errors')
  const frame = useTranslations('frame')
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Faults>({})
  const { busy, problem, act } = useAct()
  const reason = passwordReason(problem)
  const isWrong = isRefusal(problem, 'passwordWrong', 'factorRefused')
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [faults, problem])
  const submit = (current: string, password: string) => {
    const found: Faults = {
      current: current === '' ? 'password' : undefined,
      password: faultsOf({ name: '-', email: '-@-', password }, true).password,
    }
    setFaults(found)
    if (found.current || found.password) return
    void act(async () => {
      await prove(current)
      await api.passwords.changePassword({ body: { current, password } })
      onDone()
    })
  }
  const said = reason ? weak(reason) : null
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        submit(String(data.get('current') ?? ''), String(data.get('password') ?? ''))
      }}
    >
      {problem && !reason && !isWrong ? <ProblemNotice problem={problem} /> : null}
      <p className="g-hint">{text('note')}</p>
      <PasswordField
        name="current"
        label={text('current')}
        error={
          faults.current ? account('missing.password') : isWrong ? errors('passwordWrong') : null
        }
        autoComplete="current-password"
        maxLength={512}
        show={frame('show')}
        hide={frame('hide')}
        required
      />
      <NewPassword
        label={text('next')}
        error={faults.password ? account(`missing.${faults.password}`) : said}
      />
      <div className={styles.actions}>
        <SubmitButton busy={busy}>{busy ? account('working') : text('submit')}</SubmitButton>
        <Button look="quiet" onClick={onCancel}>
          {frame('close')}
        </Button>
      </div>
    </form>
  )
}
