import { z } from 'zod'
import { ReasonText, StaffReason } from './approvals.ts'
import { endpoint } from './endpoint.ts'
import {
  Email,
  Id,
  Instant,
  Language,
  LinkSecret,
  nothing,
  noInput,
  Password,
  PersonName,
} from './parts.ts'

export const StaffRole = z.enum(['support', 'sales', 'engineer', 'security'])
export type StaffRole = z.infer<typeof StaffRole>

export const StaffState = z.enum(['active', 'suspended'])
export type StaffState = z.infer<typeof StaffState>

export const StaffMember = z.strictObject({
  id: Id,
  name: PersonName,
  email: Email,
  role: StaffRole,
  state: StaffState,
  joinedAt: Instant,
  /** When a session of theirs was last used, as far as sessions are kept (12 hours). */
  lastUsedAt: Instant.nullable(),
  sessions: z.int().min(0),
  /** The caller's own account: nobody changes that. */
  mine: z.boolean(),
})
export type StaffMember = z.infer<typeof StaffMember>

export const StaffInvitation = z.strictObject({
  id: Id,
  name: PersonName,
  email: Email,
  role: StaffRole,
  sentAt: Instant,
  expiresAt: Instant,
})
export type StaffInvitation = z.infer<typeof StaffInvitation>

export const listStaff = endpoint({
  method: 'GET',
  path: '/staff/members',
  summary: 'Everybody of the staff, and the invitations that stand open',
  action: 'staff.list',
  resource: 'none',
  audience: 'staff',
  input: noInput,
  output: z.strictObject({
    members: z.array(StaffMember).max(500),
    invitations: z.array(StaffInvitation).max(100),
  }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

const reason = { reason: StaffReason, text: ReasonText }
/** A request that now waits for a second person. */
const Requested = z.strictObject({ approvalId: Id })
const requested = { limit: { per: 'account', count: 30, window: '1h' } } as const

export const inviteStaff = endpoint({
  method: 'POST',
  path: '/staff/members/invitations',
  summary: 'Ask to invite somebody to the staff; a second security person decides',
  action: 'staff.invite',
  resource: 'none',
  audience: 'staff',
  stepUp: true,
  input: {
    body: z.strictObject({
      email: Email,
      name: PersonName,
      role: StaffRole,
      language: Language,
      ...reason,
    }),
  },
  output: Requested,
  errors: ['signInRequired', 'stepUpRequired', 'memberExists', 'alreadyRequested'],
  ...requested,
})

export const withdrawInvitation = endpoint({
  method: 'DELETE',
  path: '/staff/members/invitations/:invitationId',
  summary: 'Take an invitation back: its link opens nothing any more',
  action: 'invitation.withdraw',
  resource: 'invitation',
  audience: 'staff',
  input: { params: z.strictObject({ invitationId: Id }) },
  output: nothing,
  errors: ['signInRequired', 'linkNotAccepted'],
  ...requested,
})

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/staff/members/joined',
  summary: 'Join the staff by the link of an invitation; a second factor is set up next',
  public: true,
  audience: 'staff',
  input: {
    body: z.strictObject({
      invitationId: Id,
      secret: LinkSecret,
      password: Password,
    }),
  },
  output: nothing,
  errors: ['linkNotAccepted', 'weakPassword', 'memberExists'],
  limit: { per: 'address', count: 20, window: '10m' },
})

const oneMember = z.strictObject({ staffMemberId: Id })

export const changeStaffRole = endpoint({
  method: 'POST',
  path: '/staff/members/:staffMemberId/role',
  summary: 'Ask for another role for a colleague; a second security person decides',
  action: 'staff.changeRole',
  resource: 'staffMember',
  audience: 'staff',
  stepUp: true,
  input: { params: oneMember, body: z.strictObject({ role: StaffRole, ...reason }) },
  output: Requested,
  errors: [
    'signInRequired',
    'stepUpRequired',
    'alreadyRequested',
    'requestOutdated',
    'lastSecurityPerson',
  ],
  ...requested,
})

export const suspendStaff = endpoint({
  method: 'POST',
  path: '/staff/members/:staffMemberId/suspend',
  summary: 'Shut a colleague out at once: sessions end, streams close',
  action: 'staff.suspend',
  resource: 'staffMember',
  audience: 'staff',
  stepUp: true,
  input: { params: oneMember, body: z.strictObject({ reason: StaffReason }) },
  output: nothing,
  errors: ['signInRequired', 'stepUpRequired', 'requestOutdated'],
  ...requested,
})

export const restoreStaff = endpoint({
  method: 'POST',
  path: '/staff/members/:staffMemberId/restore',
  summary: 'Ask to let a suspended colleague in again; a second security person decides',
  action: 'staff.restore',
  resource: 'staffMember',
  audience: 'staff',
  stepUp: true,
  input: { params: oneMember, body: z.strictObject(reason) },
  output: Requested,
  errors: ['signInRequired', 'stepUpRequired', 'alreadyRequested', 'requestOutdated'],
  ...requested,
})

export const resetFactors = endpoint({
  method: 'POST',
  path: '/staff/members/:staffMemberId/factors/reset',
  summary:
    'Ask to take a colleague’s factors away, who then enrols anew; a second security person decides',
  action: 'staff.resetFactor',
  resource: 'staffMember',
  audience: 'staff',
  stepUp: true,
  input: { params: oneMember, body: z.strictObject(reason) },
  output: Requested,
  errors: ['signInRequired', 'stepUpRequired', 'alreadyRequested'],
  ...requested,
})
