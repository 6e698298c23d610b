import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { seal } from '#/security/crypto.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { end, noteReview } from './sealed-access.store.ts'

/** Ends a running access before its time. */
export const endSealed = handle(
  contract.sealedAccess.endSealed,
  ({ app, principal, resource: access, request, now }) =>
    transaction(app.db, async (tx) => {
      if (!(await end(tx, access.id, { by: principal.accountId, now }))) fail('requestOutdated')
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: access.emergency ? 'breakGlass.end' : 'sealedAccess.end',
          resource: 'sealedAccess',
          resourceId: access.id,
          before: { runs: true },
          after: { runs: false, holderId: access.holderId },
        },
      )
    }),
)

/** Says afterwards whether an emergency was one. */
export const reviewEmergency = handle(
  contract.sealedAccess.reviewEmergency,
  ({ app, principal, resource: access, input, request, now }) =>
    transaction(app.db, async (tx) => {
      const { verdict, text } = input.body
      const place = { table: 'sealed_accesses', column: 'verdict_sealed', row: access.id }
      const sealed = seal(await app.keys.ofSystem(tx), place, text)
      const review = { by: principal.accountId, verdict, sealed, now }
      if (!(await noteReview(tx, access.id, review))) fail('requestOutdated')
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: 'breakGlass.review',
          resource: 'sealedAccess',
          resourceId: access.id,
          before: { verdict: null },
          after: { verdict, holderId: access.holderId },
        },
      )
    }),
)
