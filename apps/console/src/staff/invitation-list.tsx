'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActDialog } from '../duties/act-dialog.tsx'
import { Moment } from '../frame/moment.tsx'
import { StatusPill } from '../frame/status-pill.tsx'
import { useSession } from '../session/session.tsx'
import { useRoleName } from '../trail/role-name.ts'
import type { Staff } from './member-line.tsx'

type Invitation = Staff['invitations'][number]

/** Invitations whose link still works. */
export function InvitationList({
  invitations,
  onDone,
}: {
  invitations: readonly Invitation[]
  onDone: (said: string) => void
}) {
  const text = useTranslations('duties.staff')
  const roleName = useRoleName()
  const [opened, setOpened] = useState<Invitation | null>(null)
  return (
    <section className="d-cards" aria-label={text('invitations')}>
      <h2>{text('invitations')}</h2>
      {invitations.length === 0 ? <p className="c-quiet">{text('invitationsNone')}</p> : null}
      {invitations.length === 0 ? null : (
        <ul className="g-card d-people">
          {invitations.map((invitation) => (
            <li key={invitation.id} className="d-person">
              <div>
                <p className="d-person-name">
                  <span>{invitation.name}</span>
                  <StatusPill tone="brand" sign="person">
                    {roleName(invitation.role)}
                  </StatusPill>
                </p>
                <p className="c-quiet c-small">
                  {invitation.email} ·{' '}
                  {text.rich('invitedUntil', { time: () => <Moment at={invitation.expiresAt} /> })}
                </p>
              </div>
              <div className="c-actions">
                <Button look="quiet" onClick={() => setOpened(invitation)}>
                  {text('takeBack')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {opened ? (
        <TakeBackDialog
          invitation={opened}
          onClose={() => setOpened(null)}
          onDone={() => {
            setOpened(null)
            onDone(text('takenBack'))
          }}
        />
      ) : null}
    </section>
  )
}

type DialogProps = { invitation: Invitation; onDone: () => void; onClose: () => void }

function TakeBackDialog({ invitation, onDone, onClose }: DialogProps) {
  const text = useTranslations('duties.staff')
  const { client } = useSession()
  const params = { invitationId: invitation.id }
  return (
    <ActDialog
      title={text('takeBackTitle', { name: invitation.name })}
      send={text('takeBackSend')}
      danger
      onSend={() => client.staffMembers.withdrawInvitation({ params })}
      onDone={onDone}
      onClose={onClose}
    >
      {() => <p>{text('takeBackBody')}</p>}
    </ActDialog>
  )
}
