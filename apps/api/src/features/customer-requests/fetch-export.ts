import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle, type Loader } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { makeArchive, recordAccess } from '../privacy/privacy.ts'
import { findPermit, listPermits, type Permit, usePermit } from './permits.store.ts'

/** The permit behind `/:exportPermitId`. */
export const loadExportPermit: Loader<'exportPermit', Permit> = async (app, id, { now }) => {
  const row = await findPermit(app.db, id)
  if (!row) return null
  const usable = row.usedAt === null && row.expiresAt > now
  return { row, facts: { holderId: row.holderId, usable } }
}

/** What the caller may still fetch. */
export const listExportPermits = handle(
  contract.customerRequests.listExportPermits,
  async ({ app, principal, now }) => {
    const permits = await listPermits(app.db, principal.accountId, now)
    return {
      permits: permits.map(({ id, customerId, expiresAt }) => ({
        id,
        customerId,
        expiresAt: expiresAt.toISOString(),
      })),
    }
  },
)

/** The archive, once. Who made and fetched it is in the trail and shown to the customer before a byte of it leaves. */
export const fetchCustomerExport = handle(
  contract.customerRequests.fetchCustomerExport,
  async ({ app, principal, resource: permit, request, answer, now }) => {
    const { id, customerId, reason } = permit
    const bytes = await makeArchive(app, customerId, now)
    await transaction(app.db, async (tx) => {
      if (!(await usePermit(tx, id, now))) fail('notFound')
      await recordAccess(tx, {
        customerId,
        actor: { accountId: principal.accountId, role: principal.role },
        fieldGroup: 'record',
        manner: 'revealed',
        reason: reason === 'customerAsked' ? 'customerAsked' : 'legalDuty',
        at: now,
      })
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: 'exportPermit.use',
          resource: 'exportPermit',
          resourceId: id,
          reason,
          before: { usable: true },
          after: { usable: false, customerId },
        },
      )
    })
    answer.setHeader('content-disposition', 'attachment; filename="girasol-customer.zip"')
    return { bytes }
  },
)
