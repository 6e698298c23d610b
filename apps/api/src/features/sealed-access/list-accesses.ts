import { contract, type SealedAccess } from '@girasol/contract'
import { decide } from '@girasol/policies'
import type { App } from '#/application.ts'
import { handle, type SignedIn } from '#/http/handler.ts'
import { open } from '#/security/crypto.ts'
import { readName } from '../profiles/profiles.ts'
import { requestState } from '../approvals/approvals.ts'
import { orderNumber } from '../orders/orders.ts'
import { accessState, reviewOf } from './access.ts'
import { reasonPlace } from './ask-access.ts'
import { accessFacts } from './load-access.ts'
import { listAccesses, type StoredAccess } from './sealed-access.store.ts'

/** Sealed accesses: one's own and the emergencies that wait for somebody to look at them; security sees all. */
export const listSealedAccesses = handle(
  contract.sealedAccess.listSealedAccesses,
  async ({ app, principal, view, now }) => {
    const found = await listAccesses(app.db, view === 'full' ? null : principal.accountId)
    const accesses = []
    for (const access of found) accesses.push(await show(app, principal, access, now))
    return { accesses }
  },
)

async function show(
  app: App,
  principal: SignedIn,
  access: StoredAccess,
  now: Date,
): Promise<SealedAccess> {
  const { id, scope, customerId, reason, minutes, emergency, approvalId, holderId } = access
  const name = (await readName(app, app.db, holderId)) ?? '—'
  const facts = accessFacts(access, now)
  const asked = (await requestState(app.db, approvalId, now)) === 'open'
  const key = await app.keys.ofSystem(app.db)
  return {
    id,
    holder: { id: holderId, name },
    scope,
    orderNumber: access.orderId && (await orderNumber(app.db, access.orderId)),
    customerId,
    reason,
    text: open(key, reasonPlace(id), access.reasonSealed),
    minutes,
    emergency,
    approvalId,
    state: accessState(access, asked, now),
    askedAt: access.createdAt.toISOString(),
    startsAt: access.startsAt?.toISOString() ?? null,
    endsAt: access.endsAt?.toISOString() ?? null,
    endedAt: access.endedAt?.toISOString() ?? null,
    review: reviewOf(access),
    mayRead: decide(principal, 'sealedAccess.read', facts).allowed,
    mayReview: reviewOf(access) === 'due' && decide(principal, 'breakGlass.review', facts).allowed,
  }
}
