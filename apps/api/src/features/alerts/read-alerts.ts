import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { countOverdue } from '../reviews/reviews.ts'
import { alertRows, countOpen } from './alerts.store.ts'
import { showAlert } from './show-alert.ts'
import { lookAge, silentAfter } from './watch-engine.ts'

/** Alerts, the open ones first. */
export const listAlerts = handle(contract.alerts.listAlerts, async ({ app }) => ({
  alerts: (await alertRows(app.db)).map(showAlert),
}))

/** Whether anybody looks for alerts, for the banner that every screen of the console shows. */
export const readWatch = handle(contract.alerts.readWatch, async ({ app, now }) => {
  const age = await lookAge(app)
  return {
    watching: age !== null && age < silentAfter,
    lastLook: age === null ? null : new Date(now.getTime() - age).toISOString(),
    openAlerts: await countOpen(app.db),
    overdueReviews: await countOverdue(app.db, now),
  }
})
