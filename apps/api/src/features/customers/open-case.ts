import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { beginCase, recordAccess, showCase } from '../privacy/privacy.ts'

/** Opens a case about a customer: what must be there before anything is revealed. */
export const openCase = handle(
  contract.cases.openCase,
  async ({ app, principal, resource: person, input, request, now }) => {
    const { reason, orderId, note } = input.body
    const opened = await transaction(app.db, async (tx) => {
      const row = await beginCase(app, tx, {
        customerId: person.id,
        orderId,
        openedBy: 'support',
        opener: principal,
        reason,
        text: note,
        now,
      })
      await recordAccess(tx, {
        customerId: person.id,
        actor: principal,
        fieldGroup: 'case',
        manner: 'masked',
        reason: 'workedOnCase',
        caseId: row.id,
        at: now,
      })
      await recordDone(
        tx,
        { app, principal, request, now },
        { action: 'case.open', resource: 'case', resourceId: row.id, reason },
      )
      return row
    })
    return showCase(app, opened)
  },
)
