import { onCodeAsked } from '#/features/accounts/accounts.ts'
import { onApprovalDue } from '#/features/approvals/approvals.ts'
import { onOrderCancelled, onOrderPlaced, onSearchDue } from '#/features/dispatch/dispatch.ts'
import { onChangeDue } from '#/features/emails/emails.ts'
import { onOrderDone } from '#/features/orders/orders.ts'
import { onResetAsked } from '#/features/passwords/passwords.ts'
import { onLocked } from '#/features/sign-in/sign-in.ts'
import { onDigestDue, onErasureDue } from '#/features/privacy/privacy.ts'
import type { EventType } from './event-type.ts'
import type { Subscriber } from './subscriber.ts'

/** Who reacts to what, in this order and in one transaction. */
export const subscribers: Record<EventType, readonly Subscriber[]> = {
  'account.codeAsked': [onCodeAsked],
  'account.resetAsked': [onResetAsked],
  'account.emailChangeDue': [onChangeDue],
  'privacy.digestDue': [onDigestDue],
  'privacy.erasureDue': [onErasureDue],
  'approval.due': [onApprovalDue],
  'order.placed': [onOrderPlaced],
  // Said for those who will want to know; nobody does yet.
  'order.crewAssigned': [],
  'order.enRoute': [],
  'order.onSite': [],
  'order.done': [onOrderDone],
  'order.cancelled': [onOrderCancelled],
  'dispatch.offersExpired': [onSearchDue],
  'dispatch.allDeclined': [onSearchDue],
  'dispatch.searchAgain': [onSearchDue],
  'signIn.locked': [onLocked],
}
