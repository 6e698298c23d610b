'use client'

import type { StaffClient } from '@girasol/api-client'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AddPasskey, type Enrolled } from './add-passkey.tsx'
import { DoorCard } from './door-card.tsx'
import { TotpSetup } from './totp-setup.tsx'

type Props = { client: StaffClient; onAdded: (added: Enrolled) => void }

/** What somebody without a factor does before anything else: a passkey, or else an app. */
export function EnrolStep({ client, onAdded }: Props) {
  const text = useTranslations('factors')
  const [isApp, setApp] = useState(false)
  if (isApp) {
    return (
      <DoorCard title={text('totp.title')} focused>
        <TotpSetup client={client} onAdded={onAdded} onBack={() => setApp(false)} />
      </DoorCard>
    )
  }
  return (
    <DoorCard title={text('enrol.title')} lead={text('enrol.lead')} focused>
      <section className="c-choice" aria-labelledby="choose-passkey">
        <h2 id="choose-passkey">
          {text('enrol.passkey')} <span className="c-best">{text('enrol.best')}</span>
        </h2>
        <p className="c-quiet">{text('enrol.passkeyBody')}</p>
        <AddPasskey client={client} label={text('enrol.passkeyAdd')} onAdded={onAdded} />
      </section>
      <section className="c-choice" aria-labelledby="choose-totp">
        <h2 id="choose-totp">{text('enrol.totp')}</h2>
        <p className="c-quiet">{text('enrol.totpBody')}</p>
        <Button look="quiet" onClick={() => setApp(true)}>
          {text('enrol.totpAdd')}
        </Button>
      </section>
    </DoorCard>
  )
}
