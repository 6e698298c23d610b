import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { markDone } from './reviews.store.ts'

/** A person has looked at a day and says what came of it. Fails with `alreadyDecided`. */
export const finishReview = handle(
  contract.reviews.finishReview,
  ({ app, resource: task, input, principal, request, now }) =>
    transaction(app.db, async (tx) => {
      const { verdict } = input.body
      const { accountId } = principal
      if (!(await markDone(tx, task.id, { accountId, verdict, now }))) fail('alreadyDecided')
      const { id: resourceId, kind, day, amount } = task
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: 'review.done',
          resource: 'review',
          resourceId,
          after: { kind, day, amount, verdict },
        },
      )
    }),
)
