import { contract } from '@girasol/contract'
import { idBytes, newId } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import { seal } from '#/security/crypto.ts'
import { requestApproval } from '../approvals/approvals.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { findOrderByNumber } from '../orders/orders.ts'
import { insertAccess } from './sealed-access.store.ts'

type Asked = Context<typeof contract.sealedAccess.askSealedAccess>
type Order = NonNullable<Awaited<ReturnType<typeof findOrderByNumber>>>

/** Asks to read one order, or one customer, for a while. Nothing opens before another person has agreed. */
export const askSealedAccess = handle(contract.sealedAccess.askSealedAccess, async (asked) => {
  const { app, input } = asked
  const order = await findOrderByNumber(app.db, input.body.orderNumber)
  if (!order) return fail('notFound')
  return request(asked, order)
})

function request(asked: Asked, order: Order) {
  const { app, principal, input, request, now } = asked
  const { scope, reason, text, minutes, emergency } = input.body
  const id = newId()
  return transaction(app.db, async (tx) => {
    const approvalId = await requestApproval(
      tx,
      { app, principal, request, now },
      {
        kind: emergency ? 'breakGlass' : 'sealedAccess',
        subject: { kind: 'sealedAccess', id },
        before: { scope: null, minutes: null },
        after: { scope, minutes, orderNumber: order.number },
        reason,
        text,
        needed: emergency ? 2 : 1,
      },
    )
    const reasonSealed = seal(await app.keys.ofSystem(tx), reasonPlace(id), text)
    await insertAccess(tx, rowOf(asked, order, { id, approvalId, reasonSealed }))
    await recordDone(
      tx,
      { app, principal, request, now },
      {
        action: emergency ? 'breakGlass.request' : 'sealedAccess.request',
        resource: 'sealedAccess',
        resourceId: id,
        reason,
        after: {
          scope,
          scopeId: scope === 'order' ? order.id : order.customerId,
          minutes,
          approvalId,
        },
      },
    )
    return { sealedAccessId: id, approvalId }
  })
}

/** Where the words of a request are sealed. */
export function reasonPlace(id: string) {
  return { table: 'sealed_accesses', column: 'reason_sealed', row: id }
}

function rowOf(
  { principal, input, now }: Asked,
  order: Order,
  made: { id: string; approvalId: string; reasonSealed: Buffer },
) {
  const { scope, reason, minutes, emergency } = input.body
  return {
    id: idBytes(made.id),
    holder_id: idBytes(principal.accountId),
    scope,
    scope_id: idBytes(scope === 'order' ? order.id : order.customerId),
    customer_id: idBytes(order.customerId),
    order_id: scope === 'order' ? idBytes(order.id) : null,
    reason_code: reason,
    reason_sealed: made.reasonSealed,
    minutes,
    emergency: emergency ? 1 : 0,
    approval_id: idBytes(made.approvalId),
    created_at: now,
  }
}
