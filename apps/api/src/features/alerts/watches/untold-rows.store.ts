import { sql } from 'kysely'
import type { App } from '#/application.ts'
import { idText } from '#/database/ids.ts'
import { entriesOf, isOurs } from '../../audit-trail/audit-trail.ts'

type Thing = {
  thing: string
  /** Rows that are in force and must have been told of. `?` is a while ago: what is younger may not be committed with its entry yet. */
  rows: (before: Date, since: Date) => ReturnType<typeof sql<{ id: Buffer }>>
  /** Kinds of entries about the row itself, one of which must be there. */
  actions: readonly string[]
}

const things: readonly Thing[] = [
  {
    thing: 'session',
    rows: (before, since) => sql`SELECT id FROM sessions
      WHERE created_at < ${before} AND (created_at > ${since} OR audience = 'staff') ORDER BY id DESC LIMIT 300`,
    actions: ['session.start', 'session.begin', 'session.stepUp', 'factor.present'],
  },
  {
    thing: 'sealedAccess',
    rows: (before) => sql`SELECT id FROM sealed_accesses
      WHERE starts_at < ${before} AND ended_at IS NULL AND ends_at > ${before} LIMIT 300`,
    actions: ['sealedAccess.grant', 'breakGlass.open'],
  },
  {
    thing: 'approval',
    rows: (before, since) => sql`SELECT id FROM approvals
      WHERE state = 'approved' AND decided_at < ${before} AND decided_at > ${since} LIMIT 300`,
    actions: ['approval.approve'],
  },
  {
    thing: 'factor',
    rows: (before, since) => sql`SELECT f.id FROM factors f JOIN accounts a ON a.id = f.account_id
      WHERE f.confirmed_at < ${before} AND (f.confirmed_at > ${since} OR a.audience = 'staff') LIMIT 500`,
    actions: ['factor.enrol'],
  },
]

const settleMs = 2000
const lookBackMs = 600_000

export type Untold = { thing: string; id: string }

/** Sessions, factors, accesses and decisions that no entry of ours tells of. */
export async function rowsWithoutEntry(app: App): Promise<Untold[]> {
  const now = app.clock.now().getTime()
  const found: Untold[] = []
  for (const { thing, rows, actions } of things) {
    const before = new Date(now - settleMs)
    const { rows: ids } = await rows(before, new Date(now - lookBackMs)).execute(app.db)
    for (const id of ids.map((row) => idText(row.id))) {
      if (!(await isTold(app, id, actions))) found.push({ thing, id })
    }
  }
  return found
}

/** What was found to be told of needs no second look: entries stay. */
const told = new Set<string>()
const mostKept = 20_000

async function isTold(app: App, id: string, actions: readonly string[]): Promise<boolean> {
  if (told.has(id)) return true
  const entries = await entriesOf(app.db, id, actions)
  if (!entries.some(({ row, outcome }) => outcome === 'done' && isOurs(app.keys, row))) return false
  if (told.size >= mostKept) told.clear()
  told.add(id)
  return true
}
