import type { Subscriber } from '#/outbox/subscriber.ts'
import { continueSearch } from './continue-search.ts'

/** A new order: the search for a crew begins. */
export const onOrderPlaced: Subscriber = (tx, event, { app, now }) =>
  continueSearch(tx, {
    orderId: event.aggregateId,
    step: 0,
    now,
    offerSeconds: app.config.offerSeconds,
    trail: app.trail,
  })
