'use client'

import type { Factor } from '@girasol/contract'
import { deviceName } from '@girasol/messages'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { canUsePasskeys, makePasskey } from '../account/passkeys.ts'
import { PasskeyProblem } from '../account/proof-form.tsx'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import { useAnswer } from '../connection/use-answer.ts'
import { AddTotp } from './add-totp.tsx'
import styles from './profile.module.css'
import { RecoveryCodes } from './recovery-codes.tsx'
import { RecoveryPart } from './recovery-part.tsx'
import { RemoveFactor } from './remove-factor.tsx'
import { useAct } from './use-act.ts'

type Told = { text: string; codes: readonly string[] | null }
/** `onFirst`: from the first factor on, no other device is signed in. */
type CardProps = { onFirst: () => void }

/** Passkeys, authenticator app and recovery codes of the own account. */
export function FactorsCard({ onFirst }: CardProps) {
  const text = useTranslations('profile.factors')
  const { value, problem, again } = useAnswer((signal) => api.signIn.listFactors({ signal }))
  const [told, setTold] = useState<Told | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [removed, setRemoved] = useState<Factor | null>(null)
  const tell = (changed: string, codes: readonly string[] | null = null) => {
    setTold({ text: changed, codes })
    setAdding(false)
    again()
  }
  const added = (factor: Factor, codes: readonly string[] | null) => {
    tell(text('added', { name: factor.name }), codes)
    if (value?.factors.length === 0) onFirst()
  }
  return (
    <section className={`g-card ${styles.part}`} aria-labelledby="factors-title">
      <h2 id="factors-title">{text('title')}</h2>
      <p className="g-hint">{text('lead')}</p>
      {told ? <Notice tone="good">{told.text}</Notice> : null}
      {told?.codes ? (
        <RecoveryCodes codes={told.codes} onKept={() => setTold({ ...told, codes: null })} />
      ) : null}
      {problem ? <ProblemNotice problem={problem} onRetry={again} /> : null}
      {value ? <Factors factors={value.factors} onRemove={setRemoved} /> : null}
      {value ? null : <Skeleton shapes={['line', 'line']} label="" />}
      {isAdding ? (
        <AddTotp onAdded={added} onCancel={() => setAdding(false)} />
      ) : (
        <AddFactor onAdded={added} onTotp={() => setAdding(true)} />
      )}
      {value && value.factors.length > 0 && !told?.codes ? (
        <RecoveryPart left={value.recoveryCodesLeft} onRenewed={again} />
      ) : null}
      <RemoveFactor
        factor={removed}
        isLast={value?.factors.length === 1}
        onClose={() => setRemoved(null)}
        onRemoved={({ name }) => tell(text('removed', { name }))}
      />
    </section>
  )
}

type FactorsProps = { factors: readonly Factor[]; onRemove: (factor: Factor) => void }

function Factors({ factors, onRemove }: FactorsProps) {
  const text = useTranslations('profile.factors')
  if (factors.length === 0) {
    return (
      <div className={styles.none}>
        <p>{text('none')}</p>
        <p className="g-hint">{text('first')}</p>
      </div>
    )
  }
  return (
    <ul className={styles.list}>
      {factors.map((factor) => (
        <FactorRow key={factor.id} factor={factor} onRemove={() => onRemove(factor)} />
      ))}
    </ul>
  )
}

function FactorRow({ factor, onRemove }: { factor: Factor; onRemove: () => void }) {
  const text = useTranslations('profile.factors')
  const format = useFormatter()
  const date = format.dateTime(new Date(factor.createdAt), { dateStyle: 'medium' })
  const { name, kind, lastUsedAt } = factor
  const used = lastUsedAt
    ? text('used', { when: format.relativeTime(new Date(lastUsedAt), new Date()) })
    : text('unused')
  return (
    <li className={styles.row}>
      <div>
        <strong>{name}</strong>
        <p className="g-hint">
          {text(`kind.${kind}`)} · {text('since', { date })} · {used}
        </p>
      </div>
      <Button look="quiet" aria-label={text('removeNamed', { name })} onClick={onRemove}>
        {text('remove')}
      </Button>
    </li>
  )
}

type AddProps = {
  onAdded: (factor: Factor, codes: readonly string[] | null) => void
  onTotp: () => void
}

function AddFactor({ onAdded, onTotp }: AddProps) {
  const text = useTranslations('profile.factors')
  const { busy, problem, act } = useAct()
  const name = useBrowserName()
  const make = async () => {
    const { factor, recoveryCodes } = await makePasskey(text('passkeyName', { device: name() }))
    onAdded(factor, recoveryCodes)
  }
  return (
    <>
      {problem ? <PasskeyProblem problem={problem} /> : null}
      <div className={styles.actions}>
        {canUsePasskeys() ? (
          <Button busy={busy} onClick={() => void act(make)}>
            {text('addPasskey')}
          </Button>
        ) : (
          <p className="g-hint">{text('unable')}</p>
        )}
        <Button look="quiet" onClick={onTotp}>
          {text('addTotp')}
        </Button>
      </div>
    </>
  )
}

/** What this browser's session is called among the devices: its program and system, which the API has read already. */
function useBrowserName() {
  const text = useTranslations('profile.factors')
  const devices = useTranslations('account.devices')
  const { value } = useAnswer((signal) => api.signIn.listDevices({ signal }))
  const own = value?.devices.find(({ current }) => current)
  const words = {
    app: devices('app'),
    browser: devices('browser'),
    named: (parts: { program: string; system: string }) => devices('named', parts),
  }
  return () => (own ? deviceName(own.label, words) : text('thisBrowser')).slice(0, 40)
}
