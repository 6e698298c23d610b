'use client'

import type { Language, StaffReason, StaffRole } from '@girasol/contract'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { ActDialog, type Entries } from '../duties/act-dialog.tsx'
import { ReasonFields, saysSomething, SelectField } from '../duties/fields.tsx'
import { useSession } from '../session/session.tsx'
import { useRoleName } from '../trail/role-name.ts'
import { staffRoles } from './member-dialogs.tsx'

function firstMissing({ name, email, text }: Entries): string | null {
  if (!name) return 'name'
  if (!/^\S+@\S+\.\S+$/.test(email ?? '')) return 'email'
  return saysSomething(text) ? null : 'text'
}

function bodyOf({ name = '', email = '', role, language, reason, text = '' }: Entries) {
  return {
    name,
    email,
    role: role as StaffRole,
    language: language as Language,
    reason: reason as StaffReason,
    text,
  }
}

/** Asks to invite somebody; the mail is sent when a second person agrees. */
export function InviteDialog({
  onDone,
  onClose,
}: {
  onDone: (said: string) => void
  onClose: () => void
}) {
  const text = useTranslations('duties')
  const { client } = useSession()
  return (
    <ActDialog
      title={text('staff.inviteTitle')}
      send={text('form.send')}
      check={firstMissing}
      onSend={(entries) => client.staffMembers.inviteStaff({ body: bodyOf(entries) })}
      onDone={() => onDone(text('form.waits'))}
      onClose={onClose}
    >
      {(missing) => <Fields missing={missing} />}
    </ActDialog>
  )
}

function Fields({ missing }: { missing: string | null }) {
  const text = useTranslations('duties')
  const roleName = useRoleName()
  return (
    <>
      <TextField
        label={text('staff.name')}
        name="name"
        maxLength={100}
        autoComplete="off"
        error={missing === 'name' ? text('staff.nameMissing') : null}
      />
      <TextField
        label={text('staff.email')}
        name="email"
        type="email"
        maxLength={254}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={missing === 'email' ? text('staff.emailMissing') : null}
      />
      <SelectField
        label={text('staff.role')}
        name="role"
        options={staffRoles.map((role) => [role, roleName(role)])}
      />
      <SelectField
        label={text('staff.language')}
        name="language"
        options={[
          ['en', text('values.en')],
          ['es', text('values.es')],
        ]}
      />
      <ReasonFields reasons={['newColleague', 'newDuties', 'other']} missing={missing} />
    </>
  )
}
