import { contract } from '@girasol/contract'
import { idText } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { findAlert, markAcknowledged } from './alerts.store.ts'
import { showAlert } from './show-alert.ts'

/** Somebody says what was behind an alert, once. Fails with `alreadyDecided`. */
export const acknowledgeAlert = handle(
  contract.alerts.acknowledgeAlert,
  ({ app, resource: alert, input, principal, request, now }) =>
    transaction(app.db, async (tx) => {
      const id = idText(alert.id)
      const { verdict } = input.body
      const { accountId } = principal
      if (!(await markAcknowledged(tx, id, { accountId, verdict, now }))) fail('alreadyDecided')
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: 'alert.acknowledge',
          resource: 'alert',
          resourceId: id,
          after: { kind: alert.kind, verdict, seenCount: alert.seen_count },
        },
      )
      return showAlert((await findAlert(tx, id))!)
    }),
)
