import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { readCounters } from './attempts.store.ts'
import { lockKeys } from './unlock.ts'

/** Whether wrong passwords or codes keep strangers to an account waiting. Its owner's known devices are not among them. */
export const readLock = handle(contract.locks.readLock, async ({ app, resource: account, now }) => {
  const counters = await readCounters(app.db, lockKeys(app, account))
  const until = counters.flatMap(({ lockedUntil }) =>
    lockedUntil && lockedUntil > now ? [lockedUntil.getTime()] : [],
  )
  return {
    lockedUntil: until.length > 0 ? new Date(Math.max(...until)).toISOString() : null,
    failures: counters.reduce((sum, { failures }) => sum + failures, 0),
  }
})
