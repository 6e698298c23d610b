'use client'

import type { StaffReason, StaffRole } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { ActDialog, type Entries } from '../duties/act-dialog.tsx'
import { ReasonFields, saysSomething, SelectField } from '../duties/fields.tsx'
import { useSession } from '../session/session.tsx'
import { useRoleName } from '../trail/role-name.ts'
import type { Member, MemberWish } from './member-line.tsx'

type Props = {
  member: Member
  onDone: (said: string) => void
  onClose: () => void
}

export const staffRoles: readonly StaffRole[] = ['support', 'sales', 'engineer', 'security']

const saysWhy = ({ text }: Entries) => (saysSomething(text) ? null : 'text')
const whyOf = ({ reason, text = '' }: Entries) => ({ reason: reason as StaffReason, text })

/** What is asked for, or done, about one colleague. */
export function MemberDialog({ wish, ...props }: Props & { wish: MemberWish }) {
  if (wish === 'role') return <RoleDialog {...props} />
  if (wish === 'suspend') return <SuspendDialog {...props} />
  return wish === 'restore' ? <RestoreDialog {...props} /> : <ResetDialog {...props} />
}

function RoleDialog({ member, onDone, onClose }: Props) {
  const text = useTranslations('duties')
  const roleName = useRoleName()
  const { client } = useSession()
  const others = staffRoles.filter((role) => role !== member.role)
  return (
    <ActDialog
      title={text('staff.changeTitle', { name: member.name })}
      send={text('form.send')}
      check={saysWhy}
      onSend={(entries) =>
        client.staffMembers.changeStaffRole({
          params: { staffMemberId: member.id },
          body: { role: entries['role'] as StaffRole, ...whyOf(entries) },
        })
      }
      onDone={() => onDone(text('form.waits'))}
      onClose={onClose}
    >
      {(missing) => (
        <>
          <SelectField
            label={text('staff.newRole')}
            name="role"
            options={others.map((role) => [role, roleName(role)])}
          />
          <ReasonFields reasons={['newDuties', 'noLongerNeeded', 'other']} missing={missing} />
        </>
      )}
    </ActDialog>
  )
}

function SuspendDialog({ member, onDone, onClose }: Props) {
  const text = useTranslations('duties')
  const { client } = useSession()
  const { id, name } = member
  return (
    <ActDialog
      title={text('staff.suspendTitle', { name })}
      send={text('staff.suspendSend')}
      danger
      onSend={({ reason }) =>
        client.staffMembers.suspendStaff({
          params: { staffMemberId: id },
          body: { reason: reason as StaffReason },
        })
      }
      onDone={() => onDone(text('staff.suspendedNow', { name }))}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{text('staff.suspendBody')}</p>
          <SelectField
            label={text('form.reason')}
            name="reason"
            options={(['suspectedMisuse', 'leaver', 'incident', 'other'] as const).map((reason) => [
              reason,
              text(`reasons.${reason}`),
            ])}
          />
        </>
      )}
    </ActDialog>
  )
}

function RestoreDialog({ member, onDone, onClose }: Props) {
  const text = useTranslations('duties')
  const { client } = useSession()
  return (
    <ActDialog
      title={text('staff.restoreTitle', { name: member.name })}
      send={text('form.send')}
      check={saysWhy}
      onSend={(entries) =>
        client.staffMembers.restoreStaff({
          params: { staffMemberId: member.id },
          body: whyOf(entries),
        })
      }
      onDone={() => onDone(text('form.waits'))}
      onClose={onClose}
    >
      {(missing) => <ReasonFields reasons={['clearedUp', 'other']} missing={missing} />}
    </ActDialog>
  )
}

function ResetDialog({ member, onDone, onClose }: Props) {
  const text = useTranslations('duties')
  const { client } = useSession()
  return (
    <ActDialog
      title={text('staff.resetTitle', { name: member.name })}
      send={text('form.send')}
      check={saysWhy}
      onSend={(entries) =>
        client.staffMembers.resetFactors({
          params: { staffMemberId: member.id },
          body: whyOf(entries),
        })
      }
      onDone={() => onDone(text('form.waits'))}
      onClose={onClose}
    >
      {(missing) => (
        <>
          <p>{text('staff.resetBody')}</p>
          <ReasonFields reasons={['lostFactor', 'suspectedMisuse', 'other']} missing={missing} />
        </>
      )}
    </ActDialog>
  )
}
