'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { PasswordField } from '@girasol/site-frame/password-field.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Section } from '../desk/section.tsx'
import { ActDialog } from '../duties/act-dialog.tsx'
import { useSession } from '../session/session.tsx'
import { isLong, NewPassword } from '../sign-in/new-password.tsx'

/** The own password, changed with the present one. */
export function PasswordCard({ onChanged }: { onChanged: (said: string) => void }) {
  const text = useTranslations('factors.password')
  const [isOpen, setOpen] = useState(false)
  return (
    <Section id="own-password" title={text('title')}>
      <p className="c-quiet">{text('note')}</p>
      <p>
        <Button look="quiet" onClick={() => setOpen(true)}>
          {text('change')}
        </Button>
      </p>
      {isOpen ? (
        <ChangeDialog
          onDone={() => {
            setOpen(false)
            onChanged(text('changed'))
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Section>
  )
}

function ChangeDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const text = useTranslations('factors.password')
  const door = useTranslations('console.signIn')
  const { client } = useSession()
  return (
    <ActDialog
      title={text('change')}
      send={text('change')}
      check={({ current, password = '' }) =>
        current ? (isLong(password) ? null : 'password') : 'current'
      }
      onSend={({ current = '', password = '' }) =>
        client.passwords.changeStaffPassword({ body: { current, password } })
      }
      onDone={onDone}
      onClose={onClose}
    >
      {(missing) => (
        <>
          <PasswordField
            label={text('current')}
            name="current"
            autoComplete="current-password"
            show={door('show')}
            hide={door('hide')}
            error={missing === 'current' ? text('currentMissing') : null}
          />
          <NewPassword error={missing === 'password' ? text('tooShort') : null} />
        </>
      )}
    </ActDialog>
  )
}
