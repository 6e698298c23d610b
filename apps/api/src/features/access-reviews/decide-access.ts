import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { suspend } from '../staff-members/staff-members.ts'
import { decideItem } from './reviews.store.ts'

/** Says that somebody still needs what they have. */
export const confirmAccess = handle(
  contract.accessReviews.confirmAccess,
  ({ app, principal, resource: item, input, request, now }) =>
    transaction(app.db, async (tx) => {
      const { reason } = input.body
      const decided = { verdict: 'confirmed', reason, by: principal.accountId, now } as const
      if (!(await decideItem(tx, item.id, decided))) fail('requestOutdated')
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: 'accessReview.confirm',
          resource: 'accessReviewItem',
          resourceId: item.id,
          reason,
          before: { verdict: null },
          after: { verdict: 'confirmed', accountId: item.accountId, role: item.roleNow },
        },
      )
    }),
)

/** Takes somebody's access away: the account is suspended at once. */
export const removeAccess = handle(
  contract.accessReviews.removeAccess,
  ({ app, principal, resource: item, input, request, now }) =>
    transaction(app.db, async (tx) => {
      const { reason } = input.body
      const by = { app, principal, request, now }
      const decided = { verdict: 'removed', reason, by: principal.accountId, now } as const
      if (!(await decideItem(tx, item.id, decided))) fail('requestOutdated')
      await suspend(tx, by, { accountId: item.accountId, reason })
      await recordDone(tx, by, {
        action: 'accessReview.remove',
        resource: 'accessReviewItem',
        resourceId: item.id,
        reason,
        before: { verdict: null },
        after: { verdict: 'removed', accountId: item.accountId, role: item.roleNow },
      })
    }),
)
