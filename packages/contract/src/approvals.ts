import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, noInput, nothing, PersonName, readableText } from './parts.ts'

/** What needs a second person. */
export const ApprovalKind = z.enum([
  'staffInvitation',
  'staffRole',
  'staffRestore',
  'factorReset',
  'sealedAccess',
  'breakGlass',
  'refund',
  'identityChange',
  'dataExport',
  'keyRotation',
])
export type ApprovalKind = z.infer<typeof ApprovalKind>

export const ApprovalState = z.enum(['open', 'approved', 'declined', 'withdrawn', 'expired'])
export type ApprovalState = z.infer<typeof ApprovalState>

/** Why staff asks for something: the code goes to the trail, the words only to those who are concerned. */
export const StaffReason = z.enum([
  'newColleague',
  'newDuties',
  'leaver',
  'lostFactor',
  'suspectedMisuse',
  'clearedUp',
  'incident',
  'defect',
  'dataRepair',
  'securityReview',
  'customerAsked',
  'serviceFailure',
  'priceMistake',
  'goodwill',
  'lostMailbox',
  'legalDuty',
  'routine',
  'noLongerNeeded',
  'stillNeeded',
  'other',
])
export type StaffReason = z.infer<typeof StaffReason>

/** Words that staff types: kept sealed, never in the trail. */
export const ReasonText = readableText(5, 500)

const Somebody = z.strictObject({ id: Id, name: PersonName })

/** One line of what is so and what would be. */
export const ApprovalChange = z.strictObject({
  field: z.string().max(30),
  before: z.string().max(300).nullable(),
  after: z.string().max(300).nullable(),
})

export const Approval = z.strictObject({
  id: Id,
  kind: ApprovalKind,
  state: ApprovalState,
  requester: Somebody,
  requestedAt: Instant,
  expiresAt: Instant,
  subject: z.strictObject({
    kind: z.enum(['account', 'invitation', 'order', 'customer', 'sealedAccess', 'keyService']),
    id: Id,
    /** A colleague's name, an order's number; null for what has neither. */
    label: z.string().max(120).nullable(),
  }),
  changes: z.array(ApprovalChange).max(20),
  reason: z.strictObject({ code: StaffReason, text: z.string().max(500).nullable() }),
  needed: z.int().min(1).max(2),
  firstApprover: Somebody.nullable(),
  decider: Somebody.nullable(),
  decidedAt: Instant.nullable(),
  decisionText: z.string().max(1010).nullable(),
  /** Whether the caller is one who may decide it, and whether it is the caller's own. */
  mayDecide: z.boolean(),
  mine: z.boolean(),
})
export type Approval = z.infer<typeof Approval>

export const listApprovals = endpoint({
  method: 'GET',
  path: '/staff/approvals',
  summary:
    'Requests that the caller may decide or has made: the open ones first, then the last ones decided',
  action: 'approval.list',
  resource: 'none',
  audience: 'staff',
  input: noInput,
  output: z.strictObject({ approvals: z.array(Approval).max(100) }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

const oneApproval = { params: z.strictObject({ approvalId: Id }) }

export const readApproval = endpoint({
  method: 'GET',
  path: '/staff/approvals/:approvalId',
  summary: 'One request with what it would change',
  action: 'approval.read',
  resource: 'approval',
  audience: 'staff',
  input: oneApproval,
  output: Approval,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

export const approveRequest = endpoint({
  method: 'POST',
  path: '/staff/approvals/:approvalId/approve',
  summary: 'Agree to a colleague’s request; what it asks for happens at once',
  action: 'approval.approve',
  resource: 'approval',
  audience: 'staff',
  stepUp: true,
  input: { ...oneApproval, body: z.strictObject({ text: ReasonText.nullable() }) },
  output: Approval,
  errors: [
    'signInRequired',
    'stepUpRequired',
    'approvalClosed',
    'requestOutdated',
    'memberExists',
    'lastSecurityPerson',
    'refundTooLarge',
    'ownAccount',
    'rotatedElsewhere',
  ],
  limit: { per: 'account', count: 60, window: '10m' },
})

export const declineRequest = endpoint({
  method: 'POST',
  path: '/staff/approvals/:approvalId/decline',
  summary: 'Refuse a colleague’s request, and say why',
  action: 'approval.decline',
  resource: 'approval',
  audience: 'staff',
  input: { ...oneApproval, body: z.strictObject({ text: ReasonText }) },
  output: Approval,
  errors: ['signInRequired', 'approvalClosed'],
  limit: { per: 'account', count: 60, window: '10m' },
})

export const withdrawRequest = endpoint({
  method: 'POST',
  path: '/staff/approvals/:approvalId/withdraw',
  summary: 'Take one’s own request back',
  action: 'approval.withdraw',
  resource: 'approval',
  audience: 'staff',
  input: oneApproval,
  output: nothing,
  errors: ['signInRequired', 'approvalClosed'],
  limit: { per: 'account', count: 60, window: '10m' },
})
