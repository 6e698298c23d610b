'use client'

import type { Device } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { deviceName, languageOf } from '@girasol/messages'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import { PageProblem } from '../connection/sign-in-needed.tsx'
import { useAnswer } from '../connection/use-answer.ts'
import styles from './account.module.css'
import { OtherDevices } from './other-devices.tsx'

/** Devices that are signed in; any of them can be signed out from here. */
export function DevicesList() {
  const text = useTranslations('account.devices')
  const others = useTranslations('profile.others')
  const language = languageOf(useLocale())
  const { value, problem, again } = useAnswer((signal) => api.signIn.listDevices({ signal }))
  const [asked, setAsked] = useState<Device | null>(null)
  const [outcome, setOutcome] = useState<{ done: 'one' | 'others' | null; problem: unknown }>()
  const revoke = async (device: Device) => {
    setAsked(null)
    try {
      await api.signIn.revokeDevice({ params: { deviceId: device.id } })
      if (device.current) return location.assign(`/${language}`)
      setOutcome({ done: 'one', problem: null })
      again()
    } catch (cause) {
      setOutcome({ done: null, problem: cause })
    }
  }
  if (!value)
    return problem ? (
      <PageProblem problem={problem} onRetry={again} />
    ) : (
      <Skeleton shapes={['card', 'card']} label={text('loading')} />
    )
  return (
    <>
      {outcome?.done ? (
        <Notice tone="good">{outcome.done === 'one' ? text('done') : others('done')}</Notice>
      ) : null}
      {outcome?.problem ? <ProblemNotice problem={outcome.problem} /> : null}
      <ul className={styles.list}>
        {value.devices.map((device) => (
          <DeviceRow key={device.id} device={device} onRevoke={() => setAsked(device)} />
        ))}
      </ul>
      {value.devices.length > 1 ? (
        <OtherDevices onDone={() => (setOutcome({ done: 'others', problem: null }), again())} />
      ) : null}
      <RevokeQuestion
        device={asked}
        onNo={() => setAsked(null)}
        onYes={(device) => void revoke(device)}
      />
    </>
  )
}

function useDeviceName() {
  const text = useTranslations('account.devices')
  const words = {
    app: text('app'),
    browser: text('browser'),
    named: (parts: { program: string; system: string }) => text('named', parts),
  }
  return ({ label }: Device) => deviceName(label, words)
}

function DeviceRow({ device, onRevoke }: { device: Device; onRevoke: () => void }) {
  const text = useTranslations('account.devices')
  const place = useTranslations('profile.others')
  const format = useFormatter()
  const name = useDeviceName()(device)
  const date = format.dateTime(new Date(device.createdAt), { dateStyle: 'medium' })
  const when = format.relativeTime(new Date(device.lastUsedAt), new Date())
  return (
    <li className={`g-card ${styles.device}`}>
      <div>
        <strong>{name}</strong>
        {device.current ? <span className={styles.current}>{text('current')}</span> : null}
        <p className="g-hint">
          {text(`kind.${device.kind}`)} · {text('since', { date })} · {text('used', { when })}
          {device.source ? ` · ${place('near', { source: device.source })}` : null}
        </p>
      </div>
      <Button look="quiet" aria-label={text('revokeNamed', { device: name })} onClick={onRevoke}>
        {text('revoke')}
      </Button>
    </li>
  )
}

type Question = { device: Device | null; onNo: () => void; onYes: (device: Device) => void }

function RevokeQuestion({ device, onNo, onYes }: Question) {
  const text = useTranslations('account.devices')
  const frame = useTranslations('frame')
  const nameOf = useDeviceName()
  return (
    <Dialog
      open={device !== null}
      title={text('askTitle')}
      closeLabel={frame('close')}
      onClose={onNo}
    >
      <p>{text('ask', { device: device ? nameOf(device) : '' })}</p>
      <div className={styles.actions}>
        <Button look="danger" onClick={() => device && onYes(device)}>
          {text('yes')}
        </Button>
        <Button look="quiet" onClick={onNo}>
          {text('no')}
        </Button>
      </div>
    </Dialog>
  )
}
