'use client'

import type { Factor } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Section } from '../desk/section.tsx'
import { Moment } from '../frame/moment.tsx'
import { useSession } from '../session/session.tsx'
import { AddPasskey, type Enrolled } from '../sign-in/add-passkey.tsx'
import { RecoveryCodes } from '../sign-in/recovery-codes.tsx'
import { TotpSetup } from '../sign-in/totp-setup.tsx'
import { RemoveDialog, RenameDialog } from './factor-dialogs.tsx'

type Props = { factors: readonly Factor[]; onChanged: (said: string) => void }

export function FactorsCard({ factors, onChanged }: Props) {
  const text = useTranslations('factors.own')
  return (
    <Section id="own-factors" title={text('factors')}>
      <ul className="c-own-list">
        {factors.map((factor) => (
          <FactorLine
            key={factor.id}
            factor={factor}
            isOnly={factors.length === 1}
            onChanged={onChanged}
          />
        ))}
      </ul>
      <AddFactor onAdded={(factor) => onChanged(text('added', { name: factor.name }))} />
    </Section>
  )
}

type LineProps = { factor: Factor; isOnly: boolean; onChanged: (said: string) => void }

function FactorLine({ factor, isOnly, onChanged }: LineProps) {
  const text = useTranslations('factors')
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null)
  const close = () => setOpen(null)
  const done = (said: string) => {
    close()
    onChanged(said)
  }
  const { name } = factor
  return (
    <li>
      <div className="c-own-what">
        <p>
          <strong>{name}</strong>
        </p>
        <p className="c-quiet c-small">
          {text(`kind.${factor.kind}`)} ·{' '}
          {text.rich('own.since', { date: () => <Moment at={factor.createdAt} /> })} ·{' '}
          {factor.lastUsedAt
            ? text.rich('own.used', { date: () => <Moment at={factor.lastUsedAt!} /> })
            : text('own.unused')}
        </p>
      </div>
      <div className="c-own-acts">
        <Button
          look="plain"
          aria-label={text('own.renameNamed', { name })}
          onClick={() => setOpen('rename')}
        >
          {text('own.rename')}
        </Button>
        {isOnly ? null : (
          <Button
            look="plain"
            aria-label={text('own.removeNamed', { name })}
            onClick={() => setOpen('remove')}
          >
            {text('own.remove')}
          </Button>
        )}
      </div>
      {open === 'rename' ? <RenameDialog factor={factor} onDone={done} onClose={close} /> : null}
      {open === 'remove' ? <RemoveDialog factor={factor} onDone={done} onClose={close} /> : null}
    </li>
  )
}

function AddFactor({ onAdded }: { onAdded: (factor: Factor) => void }) {
  const text = useTranslations('factors')
  const frame = useTranslations('frame')
  const { client } = useSession()
  const [isApp, setApp] = useState(false)
  const [added, setAdded] = useState<Enrolled | null>(null)
  const take = (one: Enrolled) => {
    setApp(false)
    if (one.recoveryCodes) setAdded(one)
    else onAdded(one.factor)
  }
  const kept = () => {
    if (added) onAdded(added.factor)
    setAdded(null)
  }
  return (
    <div className="c-actions">
      <AddPasskey client={client} label={text('own.addPasskey')} look="quiet" onAdded={take} />
      <Button look="quiet" onClick={() => setApp(true)}>
        {text('own.addTotp')}
      </Button>
      <Dialog
        open={isApp}
        title={text('totp.title')}
        closeLabel={frame('close')}
        onClose={() => setApp(false)}
      >
        <TotpSetup client={client} onAdded={take} onBack={() => setApp(false)} />
      </Dialog>
      <Dialog
        open={added !== null}
        title={text('recovery.title')}
        closeLabel={frame('close')}
        onClose={kept}
      >
        <p>{text('recovery.lead')}</p>
        <RecoveryCodes codes={added?.recoveryCodes ?? []} onKept={kept} />
      </Dialog>
    </div>
  )
}
