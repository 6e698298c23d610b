import type { ReviewKind } from '@girasol/contract'
import type { App } from '#/application.ts'
import { dayBefore, dueAt, spanOfDay } from './review-day.ts'
import { countAlerts, countEntries, countGivenUp, hasTask, insertTask } from './reviews.store.ts'

const sealed = ['sealedAccess.grant', 'sealedAccess.read', 'breakGlass.open']

/** Opens the reviews of yesterday, once for each day; also of a day on which nothing happened, or a day that was skipped would look like one. */
export async function openReviews(app: App): Promise<void> {
  const now = app.clock.now()
  const day = dayBefore(now)
  if (await hasTask(app.db, day)) return
  const span = spanOfDay(day)
  const amounts: Record<ReviewKind, number> = {
    alerts: await countAlerts(app.db, span),
    reveals: await countEntries(app.db, ['reveal.field'], span),
    sealedAccesses: await countEntries(app.db, sealed, span),
    deadLetters: await countGivenUp(app.db),
  }
  for (const [kind, amount] of Object.entries(amounts)) {
    await insertTask(app.db, { kind: kind as ReviewKind, day, amount, dueAt: dueAt(day), now })
  }
}
