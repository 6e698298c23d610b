import { type AccessReviewItem, contract } from '@girasol/contract'
import type { App } from '#/application.ts'
import { handle, type Loader } from '#/http/handler.ts'
import { readName } from '../profiles/profiles.ts'
import { findItem, type ItemRow, newestReview } from './reviews.store.ts'

/** The newest review: who has what, used when, still needed or not. */
export const readAccessReview = handle(
  contract.accessReviews.readAccessReview,
  async ({ app, principal }) => {
    const found = await newestReview(app.db)
    if (!found) return { review: null }
    const items: AccessReviewItem[] = []
    for (const item of found.items) items.push(await show(app, item, principal.accountId))
    const { id, quarter, openedAt, dueAt } = found
    return {
      review: {
        id,
        quarter,
        openedAt: openedAt.toISOString(),
        dueAt: dueAt.toISOString(),
        items,
      },
    }
  },
)

async function show(app: App, item: ItemRow, readerId: string): Promise<AccessReviewItem> {
  const { id, accountId, role, roleNow, stateNow, verdict, reason, decidedBy } = item
  return {
    id,
    accountId,
    name: (await readName(app, app.db, accountId)) ?? '—',
    role,
    roleNow,
    stateNow,
    lastUsedAt: item.lastUsedAt?.toISOString() ?? null,
    verdict,
    reason,
    decider: decidedBy && (await readName(app, app.db, decidedBy)),
    decidedAt: item.decidedAt?.toISOString() ?? null,
    mine: accountId === readerId,
  }
}

/** The line behind `/:accessReviewItemId`. */
export const loadReviewItem: Loader<'accessReviewItem', ItemRow> = async (app, id) => {
  const row = await findItem(app.db, id)
  return row && { row, facts: { accountId: row.accountId } }
}
