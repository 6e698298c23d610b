import { z } from 'zod'
import { Id, Instant } from './parts.ts'
import { Role } from './accounts.ts'

/** Which part of a person's data somebody has looked at. */
export const FieldGroup = z.enum([
  'searchHit',
  'record',
  'order',
  'name',
  'email',
  'phone',
  'address',
  'case',
  'contactRequest',
  'technical',
])
export type FieldGroup = z.infer<typeof FieldGroup>

/** How much of it was seen: ids only, masked, one field in full, or under a sealed access. */
export const AccessManner = z.enum(['ids', 'masked', 'revealed', 'sealed'])
export type AccessManner = z.infer<typeof AccessManner>

/** Why one field is revealed to support: a list, so that it can be counted and shown to the customer. */
export const RevealReason = z.enum([
  'customerAsked',
  'arrangeVisit',
  'checkIdentity',
  'complaint',
  'refund',
  'legalDuty',
])
export type RevealReason = z.infer<typeof RevealReason>

/** Why anything was looked at. */
export const AccessReason = z.enum([
  'searched',
  'openedRecord',
  'openedOrder',
  'workedOnCase',
  'askedToBeContacted',
  ...RevealReason.options,
  'incident',
  'defect',
  'dataRepair',
  'securityReview',
  'emergency',
])
export type AccessReason = z.infer<typeof AccessReason>

export const CaseState = z.enum(['open', 'answered', 'closed'])
export type CaseState = z.infer<typeof CaseState>

/** One look at my data: by which role, never by whom; at what, why and when. */
export const PersonalAccess = z.strictObject({
  id: Id,
  at: Instant,
  role: Role,
  fieldGroup: FieldGroup,
  manner: AccessManner,
  reason: AccessReason,
  caseId: Id.nullable(),
  /** What I asked about it, and what we said. */
  asked: z
    .strictObject({
      caseId: Id,
      state: CaseState,
      at: Instant,
      question: z.string().max(1000).nullable(),
      answers: z.array(z.strictObject({ at: Instant, text: z.string().max(2000) })).max(50),
    })
    .nullable(),
})
export type PersonalAccess = z.infer<typeof PersonalAccess>
