import { contract } from '@girasol/contract'
import { isDuplicate } from '#/database/database-errors.ts'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle, type Loader } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { findAccess, type StoredAccess } from './accesses.store.ts'
import { withAnswers } from './list-accesses.ts'
import { beginCase } from './open-case.ts'

/** The look behind `/:accessId`. */
export const loadAccess: Loader<'access', StoredAccess> = async (app, id) => {
  const row = await findAccess(app.db, id)
  return row && { row, facts: { customerId: row.customerId } }
}

/** Asks why: opens a case that the support desk must answer. Each look can be asked about once. */
export const askWhy = handle(
  contract.privacy.askWhy,
  async ({ app, principal, resource: access, input, request, now }) => {
    try {
      await transaction(app.db, async (tx) => {
        await beginCase(app, tx, {
          customerId: access.customerId,
          accessId: access.id,
          openedBy: 'customer',
          opener: principal,
          reason: 'askedWhy',
          text: input.body.question,
          now,
        })
        const asked = { action: 'access.ask', resource: 'access', resourceId: access.id } as const
        await recordDone(tx, { app, principal, request, now }, asked)
      })
    } catch (error) {
      if (!isDuplicate(error, 'cases_access')) throw error
      fail('alreadyAsked')
    }
    const [shown] = await withAnswers(app, access.customerId, [access])
    return shown!
  },
)
