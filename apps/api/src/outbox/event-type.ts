/** Everything that the outbox carries; `subscribers.ts` says who reacts. */
export type EventType =
  | 'account.codeAsked'
  | 'account.resetAsked'
  | 'account.emailChangeDue'
  | 'order.placed'
  | 'order.crewAssigned'
  | 'order.enRoute'
  | 'order.onSite'
  | 'order.done'
  | 'order.cancelled'
  | 'dispatch.offersExpired'
  | 'dispatch.allDeclined'
  | 'dispatch.searchAgain'
