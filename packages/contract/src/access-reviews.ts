import { z } from 'zod'
import { StaffReason } from './approvals.ts'
import { endpoint } from './endpoint.ts'
import { Id, Instant, nothing, noInput, PersonName } from './parts.ts'
import { StaffRole, StaffState } from './staff-members.ts'

export const AccessReviewItem = z.strictObject({
  id: Id,
  accountId: Id,
  name: PersonName,
  /** As it was when the review began, and as it is now. */
  role: StaffRole,
  roleNow: StaffRole,
  stateNow: StaffState,
  lastUsedAt: Instant.nullable(),
  verdict: z.enum(['confirmed', 'removed']).nullable(),
  reason: StaffReason.nullable(),
  decider: PersonName.nullable(),
  decidedAt: Instant.nullable(),
  mine: z.boolean(),
})
export type AccessReviewItem = z.infer<typeof AccessReviewItem>

export const readAccessReview = endpoint({
  method: 'GET',
  path: '/staff/access-review',
  summary: 'The newest review of who has what',
  action: 'accessReview.read',
  resource: 'none',
  audience: 'staff',
  input: noInput,
  output: z.strictObject({
    review: z
      .strictObject({
        id: Id,
        quarter: z.string().max(7),
        openedAt: Instant,
        dueAt: Instant,
        items: z.array(AccessReviewItem).max(500),
      })
      .nullable(),
  }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

const oneItem = z.strictObject({ accessReviewItemId: Id })

export const confirmAccess = endpoint({
  method: 'POST',
  path: '/staff/access-review/:accessReviewItemId/confirm',
  summary: 'Say that a colleague still needs what they have',
  action: 'accessReview.confirm',
  resource: 'accessReviewItem',
  audience: 'staff',
  input: { params: oneItem, body: z.strictObject({ reason: StaffReason }) },
  output: nothing,
  errors: ['signInRequired', 'requestOutdated'],
  limit: { per: 'account', count: 120, window: '10m' },
})

export const removeAccess = endpoint({
  method: 'POST',
  path: '/staff/access-review/:accessReviewItemId/remove',
  summary: 'Take a colleague’s access away at once: the account is suspended',
  action: 'accessReview.remove',
  resource: 'accessReviewItem',
  audience: 'staff',
  stepUp: true,
  input: { params: oneItem, body: z.strictObject({ reason: StaffReason }) },
  output: nothing,
  errors: ['signInRequired', 'stepUpRequired', 'requestOutdated'],
  limit: { per: 'account', count: 60, window: '10m' },
})
