import { contract } from '@girasol/contract'
import { newId } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { append } from '#/outbox/append.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { openOrderNumbers } from '../orders/orders.ts'
import { findWaitingErasure, insertErasure, undoWaiting } from './erasures.store.ts'
import { showPrivacy } from './read-privacy.ts'

/** Time to think it over, and for the owner to notice when somebody else asked. */
export const waitingDays = 7

/** Asks to be erased. An order that is under way must end first: somebody is on the way to a roof. */
export const askErasure = handle(
  contract.privacy.askErasure,
  async ({ app, principal, request, now }) => {
    const { accountId } = principal
    await transaction(app.db, async (tx) => {
      const [open] = await openOrderNumbers(tx, accountId)
      if (open) fail('orderStillOpen', { current: { orderNumber: open } })
      if (await findWaitingErasure(tx, accountId)) return
      const dueAt = new Date(now.getTime() + waitingDays * 24 * 3_600_000)
      const id = newId()
      await insertErasure(tx, { id, accountId, askedAt: now, dueAt })
      await append(tx, {
        type: 'privacy.erasureDue',
        aggregate: 'account',
        aggregateId: accountId,
        payload: { told: false },
        at: now,
        runAt: dueAt,
      })
      const asked = {
        action: 'personalData.askErase',
        resource: 'account',
        resourceId: accountId,
        after: { dueAt: dueAt.toISOString() },
      } as const
      await recordDone(tx, { app, principal, request, now }, asked)
    })
    return showPrivacy(app, accountId, now)
  },
)

/** Keeps the account after all. Too late once the time is over: then there is nothing here. */
export const undoErasure = handle(
  contract.privacy.undoErasure,
  async ({ app, principal, request, now }) => {
    const { accountId } = principal
    await transaction(app.db, async (tx) => {
      if (!(await undoWaiting(tx, accountId, now))) fail('notFound')
      const undone = {
        action: 'personalData.keep',
        resource: 'account',
        resourceId: accountId,
      } as const
      await recordDone(tx, { app, principal, request, now }, undone)
    })
  },
)
