/** Where the time comes from: the machine in production, a clock that can be moved in tests. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
