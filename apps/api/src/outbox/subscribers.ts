import type { Subscriber } from './subscriber.ts'

/** Who reacts to what, in this order and in one transaction. */
export const subscribers: Record<string, readonly Subscriber[]> = {}
