import { reconcileAccounts } from '../reconcile-accounts.ts'
import { rowsWithoutEntry } from './untold-rows.store.ts'
import type { Sighting, Watch } from './watch.ts'

/** What is in force beside what the trail says: a change behind the application has no entry, or none that our programs wrote. */
export const reconciliation: Watch = {
  name: 'reconciliation',
  every: 10,
  looks: 1,
  async look(app) {
    const accounts = (await reconcileAccounts(app)).map(({ accountId, is, told }): Sighting => ({
      kind: 'changedOutside',
      severity: 'critical',
      subject: accountId,
      facts: {
        thing: 'account',
        isRole: is?.role ?? 'gone',
        isState: is?.state ?? 'gone',
        toldRole: told?.role ?? 'unknown',
        toldState: told?.state ?? 'unknown',
      },
    }))
    const rows = (await rowsWithoutEntry(app)).map(({ thing, id }): Sighting => ({
      // A session that nobody tells of is a trail that was switched off; the others are rights that somebody gave past it.
      kind: thing === 'session' ? 'trailGap' : 'changedOutside',
      severity: 'critical',
      subject: thing === 'session' ? 'session' : id,
      facts: { thing, id },
    }))
    return [...accounts, ...rows]
  },
}
