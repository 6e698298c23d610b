import { contract, type SealedView } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { type OpenOrder, openContacts } from '../orders/orders.ts'
import { recordAccess } from '../privacy/privacy.ts'
import { findPerson } from '../profiles/profiles.ts'
import { noteLook, type StoredAccess } from './sealed-access.store.ts'

/** What a running access opens. The look is in the trail, and where the customer sees it, before anything is answered. */
export const readSealed = handle(
  contract.sealedAccess.readSealed,
  ({ app, principal, resource: access, request, now }) =>
    transaction(app.db, async (tx) => {
      if (!(await noteLook(tx, access.id, now))) fail('notFound')
      const { customerId, orderId, emergency } = access
      await recordAccess(tx, {
        customerId,
        actor: { accountId: principal.accountId, role: principal.role },
        fieldGroup: orderId ? 'order' : 'record',
        manner: 'sealed',
        reason: emergency ? 'emergency' : access.reason,
        at: now,
      })
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: 'sealedAccess.read',
          resource: 'sealedAccess',
          resourceId: access.id,
          reason: access.reason,
          after: { customerId, orderId },
        },
      )
      const person = await findPerson(app, tx, customerId)
      // Erased in the meantime: there is nothing left to read.
      if (person?.name == null || person.email === null) return fail('notFound')
      const customer = { id: customerId, name: person.name, email: person.email }
      const orders = await openContacts(app, tx, { customerId, orderId })
      return view(access, customer, orders)
    }),
)

function view(
  access: StoredAccess,
  customer: SealedView['customer'],
  orders: OpenOrder[],
): SealedView {
  return {
    accessId: access.id,
    endsAt: access.endsAt!.toISOString(),
    customer,
    orders: orders.map((order) => ({ ...order, placedAt: order.placedAt.toISOString() })),
  }
}
