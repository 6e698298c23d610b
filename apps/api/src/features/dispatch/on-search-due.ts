import type { Subscriber } from '#/outbox/subscriber.ts'
import { continueSearch } from './continue-search.ts'

/** Offers have run out, were all declined, or a pause is over: the search goes on from the step that the event names. */
export const onSearchDue: Subscriber = (tx, event, { app, now }) =>
  continueSearch(tx, {
    orderId: event.aggregateId,
    step: Number(event.payload.step),
    now,
    offerSeconds: app.config.offerSeconds,
    trail: app.trail,
  })
