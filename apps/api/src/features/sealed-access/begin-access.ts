import { fail } from '#/http/errors.ts'
import type { Apply } from '../approvals/approvals.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { begin, findAccess } from './sealed-access.store.ts'

const minute = 60_000

/** Opens what another person has agreed to, for the time that was asked for, from now on. */
export const applySealedAccess: Apply = async (tx, { app, approval, principal, request, now }) => {
  const access = await findAccess(tx, approval.subject.id)
  if (!access) return fail('requestOutdated')
  const { id, minutes, emergency, holderId } = access
  const endsAt = new Date(now.getTime() + minutes * minute)
  const approvers = [approval.firstApproverId, principal.accountId] as const
  if (!(await begin(tx, id, { startsAt: now, endsAt, approvers }))) fail('requestOutdated')
  await recordDone(
    tx,
    { app, principal, request, now },
    {
      action: emergency ? 'breakGlass.open' : 'sealedAccess.grant',
      resource: 'sealedAccess',
      resourceId: id,
      reason: access.reason,
      before: { runs: false },
      after: {
        runs: true,
        holderId,
        scope: access.scope,
        customerId: access.customerId,
        orderId: access.orderId,
        endsAt: endsAt.toISOString(),
      },
    },
  )
}
