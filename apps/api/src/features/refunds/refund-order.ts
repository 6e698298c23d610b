import { contract, type StaffReason } from '@girasol/contract'
import type { App } from '#/application.ts'
import { idBytes, newId } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle, type RequestFacts, type SignedIn } from '#/http/handler.ts'
import { seal } from '#/security/crypto.ts'
import { type Apply, requestApproval } from '../approvals/approvals.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { queueMail } from '../notifications/notifications.ts'
import { refuseOwn } from '../staff-members/staff-members.ts'
import { hasRoom, needsSecond, sumOf } from './refund.ts'
import { insertRefund, lockTerms, refundsOf } from './refunds.store.ts'

type Asked = Context<typeof contract.refunds.refundOrder>
type By = { app: App; principal: SignedIn; request: RequestFacts; now: Date }

/** Decides a refund within the limit at once; asks for a second person above it. */
export const refundOrder = handle(contract.refunds.refundOrder, ({ once, ...asked }) =>
  once(async (tx) => {
    const { app, principal, input, resource: order, request, now } = asked
    const { amountCents, reason, text } = input.body
    await refuseOwn(app, tx, { staffId: principal.accountId, customerId: order.customerId })
    const { earlier } = await room(tx, order.id, amountCents)
    if (needsSecond(earlier, amountCents)) {
      const approvalId = await ask(tx, asked, sumOf(earlier))
      return { refundId: null, approvalId }
    }
    const { id: orderId, number, customerId } = order
    const decided = { orderId, number, customerId, amountCents, reason, text }
    const by = { app, principal, request, now }
    const alone = { decidedBy: principal.accountId, approvedBy: null }
    return { refundId: await decide(tx, by, { ...decided, ...alone }), approvalId: null }
  }),
)

/** Earlier refunds of the order, whose row is held. Fails with `refundTooLarge` when not as much is left. */
async function room(tx: Transaction, orderId: string, amountCents: number) {
  const order = await lockTerms(tx, orderId)
  const earlier = await refundsOf(tx, orderId)
  if (!hasRoom(earlier, amountCents, order.totalCents)) {
    fail('refundTooLarge', { current: { leftCents: order.totalCents - sumOf(earlier) } })
  }
  return { order, earlier }
}

function ask(tx: Transaction, asked: Omit<Asked, 'once'>, refundedCents: number): Promise<string> {
  const { app, principal, input, resource: order, request, now } = asked
  const { amountCents, reason, text } = input.body
  return requestApproval(
    tx,
    { app, principal, request, now },
    {
      kind: 'refund',
      subject: { kind: 'order', id: order.id },
      before: { refundedCents },
      after: {
        refundedCents: refundedCents + amountCents,
        amountCents,
        orderNumber: order.number,
        totalCents: order.totalCents,
      },
      reason,
      text,
    },
  )
}

type NewRefund = {
  orderId: string
  number: string
  customerId: string
  amountCents: number
  reason: StaffReason
  text: string | null
  decidedBy: string
  approvedBy: string | null
}

async function decide(tx: Transaction, by: By, refund: NewRefund): Promise<string> {
  const { app, now } = by
  const { orderId, number, customerId, amountCents, reason, text, decidedBy, approvedBy } = refund
  const id = newId()
  const place = { table: 'refunds', column: 'reason_sealed', row: id }
  await insertRefund(tx, {
    id: idBytes(id),
    order_id: idBytes(orderId),
    customer_id: idBytes(customerId),
    amount_cents: amountCents,
    reason_code: reason,
    reason_sealed: text === null ? null : seal(await app.keys.ofSystem(tx), place, text),
    decided_by: idBytes(decidedBy),
    approved_by: approvedBy === null ? null : idBytes(approvedBy),
    decided_at: now,
  })
  await recordDone(tx, by, {
    action: 'order.refund',
    resource: 'order',
    resourceId: orderId,
    reason,
    after: { refundId: id, amountCents, requesterId: decidedBy },
  })
  const facts = { order: number, amountCents, decision: 'approved' }
  await queueMail(tx, { kind: 'refundDecided', to: { accountId: customerId }, facts, at: now })
  return id
}

/** Decides a refund that two people want. */
export const applyRefund: Apply = async (tx, { app, approval, principal, request, now }) => {
  const orderId = approval.subject.id
  const amountCents = Number(approval.after['amountCents'])
  const { order } = await room(tx, orderId, amountCents)
  const people = { decidedBy: approval.requesterId, approvedBy: principal.accountId }
  const { number, customerId } = order
  await refuseOwn(app, tx, { staffId: principal.accountId, customerId })
  const reason = approval.reasonCode
  const refund = { orderId, number, customerId, amountCents, reason, text: null }
  await decide(tx, { app, principal, request, now }, { ...refund, ...people })
}
