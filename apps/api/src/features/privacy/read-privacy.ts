import { contract, type Privacy } from '@girasol/contract'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { openOrderNumbers } from '../orders/orders.ts'
import { findChoices, saveChoice } from './choices.store.ts'
import { findWaitingErasure } from './erasures.store.ts'
import { listExports, showExport } from './exports.store.ts'

/** What the caller decided about the own data. */
export const readPrivacy = handle(contract.privacy.readPrivacy, ({ app, principal, now }) =>
  showPrivacy(app, principal.accountId, now),
)

/** Asks to be contacted, or takes it back. */
export const setContact = handle(
  contract.privacy.setContact,
  async ({ app, principal, input, request, now }) => {
    const { channel } = input.body
    await transaction(app.db, async (tx) => {
      await saveChoice(tx, principal.accountId, { channel }, now)
      const change = {
        action: 'consent.change',
        resource: 'account',
        resourceId: principal.accountId,
        after: { channel },
      } as const
      await recordDone(tx, { app, principal, request, now }, change)
    })
    return showPrivacy(app, principal.accountId, now)
  },
)

/** Receives the weekly mail, or not. */
export const setDigest = handle(
  contract.privacy.setDigest,
  async ({ app, principal, input, request, now }) => {
    const { digest } = input.body
    await transaction(app.db, async (tx) => {
      await saveChoice(tx, principal.accountId, { digest }, now)
      const change = {
        action: 'privacy.change',
        resource: 'account',
        resourceId: principal.accountId,
        after: { digest },
      } as const
      await recordDone(tx, { app, principal, request, now }, change)
    })
    return showPrivacy(app, principal.accountId, now)
  },
)

export async function showPrivacy(app: App, accountId: string, now: Date): Promise<Privacy> {
  const { contact, digest } = await findChoices(app.db, accountId)
  const waiting = await findWaitingErasure(app.db, accountId)
  const exports = await listExports(app.db, accountId, now)
  return {
    contact: contact && { ...contact, since: contact.since.toISOString() },
    digest,
    exports: exports.map(showExport),
    erasure: waiting && {
      askedAt: waiting.askedAt.toISOString(),
      dueAt: waiting.dueAt.toISOString(),
    },
    openOrders: await openOrderNumbers(app.db, accountId),
  }
}
