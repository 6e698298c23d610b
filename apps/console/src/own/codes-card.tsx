'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Section } from '../desk/section.tsx'
import { ActDialog } from '../duties/act-dialog.tsx'
import { useSession } from '../session/session.tsx'
import { RecoveryCodes } from '../sign-in/recovery-codes.tsx'

type Props = { left: number; onChanged: () => void }

/** How many recovery codes are left, and new ones. */
export function CodesCard({ left, onChanged }: Props) {
  const text = useTranslations('factors')
  const frame = useTranslations('frame')
  const { client } = useSession()
  const [isAsking, setAsking] = useState(false)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const close = () => {
    setCodes(null)
    onChanged()
  }
  return (
    <Section id="own-codes" title={text('own.codes')}>
      <p>{text('own.codesLeft', { count: left })}</p>
      <p>
        <Button look="quiet" onClick={() => setAsking(true)}>
          {text('own.renew')}
        </Button>
      </p>
      {isAsking ? (
        <ActDialog
          title={text('own.renewTitle')}
          send={text('own.renew')}
          onSend={async () =>
            setCodes((await client.staffSignIn.renewRecoveryCodes()).recoveryCodes)
          }
          onDone={() => setAsking(false)}
          onClose={() => setAsking(false)}
        >
          {() => <p>{text('own.renewAsk')}</p>}
        </ActDialog>
      ) : null}
      <Dialog
        open={codes !== null}
        title={text('recovery.title')}
        closeLabel={frame('close')}
        onClose={close}
      >
        <p>{text('recovery.lead')}</p>
        <RecoveryCodes codes={codes ?? []} onKept={close} />
      </Dialog>
    </Section>
  )
}
