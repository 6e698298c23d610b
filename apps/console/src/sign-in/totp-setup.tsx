'use client'

import type { StaffClient } from '@girasol/api-client'
import { Button } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import { QrCode } from './qr-code.tsx'
import { Refusal } from './refusal.tsx'
import { useAttempt } from './use-attempt.ts'

type Enrolled = Awaited<ReturnType<StaffClient['staffSignIn']['confirmTotp']>>
type Begun = Awaited<ReturnType<StaffClient['staffSignIn']['beginTotp']>>
type Props = { client: StaffClient; onAdded: (added: Enrolled) => void; onBack: () => void }

/** The secret as a picture and as letters; the app counts once a code of it came back. */
export function TotpSetup({ client, onAdded, onBack }: Props) {
  const text = useTranslations('factors.totp')
  const frame = useTranslations('frame')
  const [begun, setBegun] = useState<Begun | null>(null)
  const { problem, run } = useAttempt()
  useEffect(() => {
    void run(() => client.staffSignIn.beginTotp()).then((made) => setBegun(made ?? null))
  }, [client, run])
  return (
    <div className="c-door-form">
      {begun ? <Secret begun={begun} /> : null}
      {begun || problem ? null : <Skeleton shapes={['card']} label={frame('loading')} />}
      <Refusal problem={problem} />
      {begun ? <Confirm client={client} begun={begun} onAdded={onAdded} /> : null}
      <Button look="plain" onClick={onBack}>
        {text('back')}
      </Button>
    </div>
  )
}

function Secret({ begun }: { begun: Begun }) {
  const text = useTranslations('factors.totp')
  return (
    <>
      <p>{text('scan')}</p>
      <QrCode text={begun.uri} label={text('picture')} />
      <p>{text('type')}</p>
      <p className="c-secret">{begun.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</p>
    </>
  )
}

function Confirm({ client, begun, onAdded }: Omit<Props, 'onBack'> & { begun: Begun }) {
  const text = useTranslations('factors')
  const { busy, problem, run } = useAttempt()
  const [isMissing, setMissing] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const code = String(new FormData(form).get('code') ?? '').replaceAll(/\s/g, '')
    const fits = /^\d{6}$/.test(code)
    setMissing(!fits)
    if (!fits) return form.querySelector('input')?.focus()
    const body = { factorId: begun.factorId, code, name: text('enrol.totpName') }
    const added = await run(() => client.staffSignIn.confirmTotp({ body }))
    if (added) onAdded(added)
    else form.querySelector('input')?.select()
  }
  return (
    <form className="c-door-form" method="post" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={text('totp.code')}
        name="code"
        className="c-code"
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={8}
        error={isMissing ? text('step.codeMissing') : null}
      />
      <Refusal problem={problem} />
      <SubmitButton busy={busy}>{busy ? text('step.sending') : text('totp.submit')}</SubmitButton>
    </form>
  )
}
