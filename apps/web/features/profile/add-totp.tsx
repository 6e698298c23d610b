'use client'

import type { Factor } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { renderSVG } from 'uqr'
import { isRefusal } from '../account/said-fault.ts'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import { CopyButton } from './copy-button.tsx'
import styles from './profile.module.css'
import { useAct } from './use-act.ts'

type Props = {
  onAdded: (factor: Factor, codes: readonly string[] | null) => void
  onCancel: () => void
}
type Begun = { factorId: string; secret: string; uri: string }

/** The secret as a picture that this page draws itself, and as letters; it counts once a code of it came back. */
export function AddTotp({ onAdded, onCancel }: Props) {
  const text = useTranslations('profile.totp')
  const frame = useTranslations('frame')
  const [begun, setBegun] = useState<Begun | null>(null)
  const { busy, problem, act } = useAct()
  const begin = async () => setBegun(await api.signIn.beginTotp())
  useEffect(() => void act(begin), [])
  return (
    <div className={styles.part}>
      <h3>{text('title')}</h3>
      {problem ? <ProblemNotice problem={problem} onRetry={() => void act(begin)} /> : null}
      {begun ? <Confirm begun={begun} onAdded={onAdded} /> : null}
      {busy && !begun ? <Skeleton shapes={['card']} label={frame('loading')} /> : null}
      <p>
        <Button look="quiet" onClick={onCancel}>
          {frame('close')}
        </Button>
      </p>
    </div>
  )
}

function Confirm({ begun, onAdded }: { begun: Begun } & Pick<Props, 'onAdded'>) {
  const text = useTranslations('profile')
  const identity = useTranslations('identity.factor')
  const errors = useTranslations('errors')
  const account = useTranslations('account')
  const [isMissing, setMissing] = useState(false)
  const { busy, problem, act } = useAct()
  const isWrong = isRefusal(problem, 'factorRefused')
  const confirm = (code: string) => {
    setMissing(code.length !== 6)
    if (code.length !== 6) return
    void act(async () => {
      const body = { factorId: begun.factorId, code, name: text('factors.totpName') }
      const { factor, recoveryCodes } = await api.signIn.confirmTotp({ body })
      onAdded(factor, recoveryCodes)
    })
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        confirm(String(new FormData(event.currentTarget).get('code') ?? '').replaceAll(/\D/g, ''))
      }}
    >
      <p>{text('totp.scan')}</p>
      <Picture uri={begun.uri} />
      <p>{text('totp.type')}</p>
      <p className={styles.secret}>{begun.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</p>
      <CopyButton text={begun.secret} label={text('totp.copy')} done={text('totp.copied')} />
      {problem && !isWrong ? <ProblemNotice problem={problem} /> : null}
      <TextField
        name="code"
        label={text('totp.label')}
        error={isMissing ? identity('missing') : isWrong ? errors('factorRefused') : null}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={8}
        required
      />
      <SubmitButton busy={busy}>{busy ? account('working') : text('totp.submit')}</SubmitButton>
    </form>
  )
}

function Picture({ uri }: { uri: string }) {
  const text = useTranslations('profile.totp')
  return (
    <div
      role="img"
      aria-label={text('picture')}
      className={styles.picture}
      dangerouslySetInnerHTML={{ __html: renderSVG(uri, { border: 1 }) }}
    />
  )
}
