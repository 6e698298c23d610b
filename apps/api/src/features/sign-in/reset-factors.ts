import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import { lockAccount } from '#/security/lock-account.ts'
import { endSessionsOf } from '#/security/sessions.ts'
import { queueMail } from '../notifications/notifications.ts'
import { dropCounters } from './attempts.store.ts'
import { ofFactor } from './attempts.ts'
import { deleteFactorsOf } from './factors.store.ts'
import { forgetDevices } from './known-devices.ts'
import { replaceRecoveryCodes } from './recovery-codes.store.ts'

/**
 * Takes every factor of an account away, with its recovery codes and known devices, and ends its sessions: for an approved reset. The trail
 * entry (`factor.reset`) is the caller's. Staff must set up a factor anew at the next sign-in.
 */
export async function resetFactors(
  app: App,
  tx: Transaction,
  accountId: string,
  now: Date,
): Promise<{ factors: number; sessions: number }> {
  await lockAccount(tx, accountId)
  const factors = await deleteFactorsOf(tx, accountId)
  await replaceRecoveryCodes(tx, accountId, [], now)
  await forgetDevices(tx, accountId, { allBut: null })
  await dropCounters(tx, [ofFactor(app, accountId).key])
  const sessions = await endSessionsOf(tx, accountId)
  const facts = { at: now.toISOString(), factor: 'all' }
  await queueMail(tx, { kind: 'factorRemoved', to: { accountId }, facts, at: now })
  return { factors, sessions }
}
