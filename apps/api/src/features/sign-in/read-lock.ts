import { contract } from '@girasol/contract'
import type { App } from '#/application.ts'
import { handle } from '#/http/handler.ts'
import { readCounters } from './attempts.store.ts'
import type { LockedAccount } from './load-account.ts'
import { lockKeys } from './unlock.ts'
import { findDoor } from './who.store.ts'

/** Whether wrong passwords or codes keep strangers to an account waiting. Its owner's known devices are not among them. */
export const readLock = handle(contract.locks.readLock, async ({ app, resource: account, now }) => {
  const { lockedUntil, failures } = await lockBy(app, account, now)
  return { lockedUntil: lockedUntil && lockedUntil.toISOString(), failures }
})

type Lock = { lockedUntil: Date | null; failures: number }

/** The same, for who shows an account. */
export async function lockOf(app: App, accountId: string, now: Date): Promise<Lock> {
  const door = await findDoor(app.db, accountId)
  if (!door) return { lockedUntil: null, failures: 0 }
  return lockBy(app, { accountId, ...door }, now)
}

async function lockBy(app: App, account: LockedAccount, now: Date): Promise<Lock> {
  const counters = await readCounters(app.db, lockKeys(app, account))
  const until = counters.flatMap(({ lockedUntil }) =>
    lockedUntil && lockedUntil > now ? [lockedUntil.getTime()] : [],
  )
  return {
    lockedUntil: until.length > 0 ? new Date(Math.max(...until)) : null,
    failures: counters.reduce((sum, { failures }) => sum + failures, 0),
  }
}
