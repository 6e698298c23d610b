import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { newestSigned } from './proof.store.ts'
import { showEntry } from './show-entry.ts'
import { findEvents, oldestUnsealed } from './trail.store.ts'
import { newestCheck } from './trail-checks.store.ts'

const pageSize = 100

/** The trail, newest first, a hundred entries a page, narrowed by what was asked for. */
export const readTrail = handle(contract.staff.readTrail, async ({ app, input }) => {
  const { rows, searchedTo } = await findEvents(app.db, input.query, pageSize + 1)
  const checkpoint = await newestSigned(app.db)
  const entries = rows.slice(0, pageSize).map(showEntry)
  return {
    entries,
    next: rows.length > pageSize ? entries.at(-1)!.id : searchedTo,
    checkpoint: checkpoint && {
      size: checkpoint.size,
      root: checkpoint.root,
      at: checkpoint.at,
    },
  }
})

/** How far the trail is sealed, and what the worker found when it compared it. */
export const readTrailState = handle(contract.staff.readTrailState, async ({ app }) => {
  const sealed = await newestSigned(app.db)
  const waitingSince = await oldestUnsealed(app.db)
  return {
    sealed: sealed && { size: sealed.size, root: sealed.root, at: sealed.at },
    waitingSince: waitingSince && waitingSince.toISOString(),
    check: await newestCheck(app.db),
  }
})
