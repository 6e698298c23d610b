import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle, type Loader } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { sayInCase } from './case-text.ts'
import { changeCase, findCase, listOpenCases, type StoredCase } from './cases.store.ts'
import { recordAccess } from './record-access.ts'
import { showCase, showSummary } from './show-case.ts'

/** The case behind `/:caseId`. */
export const loadCase: Loader<'case', StoredCase> = async (app, id) => {
  const row = await findCase(app.db, id)
  return row && { row, facts: { customerId: row.customerId } }
}

const mostCases = 200

/** Cases that wait for us, or for the customer; ids and codes. */
export const listCases = handle(contract.cases.listCases, async ({ app }) => ({
  cases: (await listOpenCases(app.db, mostCases)).map(showSummary),
}))

/** One case with its texts: a look at the customer's data like any other. */
export const readCase = handle(
  contract.cases.readCase,
  async ({ app, principal, resource: row, request, now }) => {
    await transaction(app.db, async (tx) => {
      await recordAccess(tx, {
        customerId: row.customerId,
        actor: principal,
        fieldGroup: 'case',
        manner: 'masked',
        reason: 'workedOnCase',
        caseId: row.id,
        at: now,
      })
      const looked = { action: 'case.read', resource: 'case', resourceId: row.id } as const
      await recordDone(tx, { app, principal, request, now }, looked)
    })
    return showCase(app, row)
  },
)

/** Adds a note for colleagues, or an answer that the customer reads at once. */
export const addNote = handle(
  contract.cases.addNote,
  async ({ app, principal, resource: row, input, request, now }) => {
    const { version, kind, text } = input.body
    const state = kind === 'answer' ? 'answered' : row.state
    await transaction(app.db, async (tx) => {
      if (!(await changeCase(tx, { id: row.id, version, state, now }))) fail('caseNotOpen')
      const { id: caseId, customerId } = row
      await sayInCase(app, tx, { caseId, customerId, kind, author: principal, text, now })
      await recordDone(
        tx,
        { app, principal, request, now },
        { action: 'case.write', resource: 'case', resourceId: row.id, after: { kind, state } },
      )
    })
    return showCase(app, { ...row, state, version: version + 1, changedAt: now })
  },
)

/** Closes a case; nothing can be revealed for it any more. */
export const closeCase = handle(
  contract.cases.closeCase,
  async ({ app, principal, resource: row, input, request, now }) => {
    const { version } = input.body
    await transaction(app.db, async (tx) => {
      const closed = await changeCase(tx, { id: row.id, version, state: 'closed', now })
      if (!closed) fail('caseNotOpen')
      const done = { action: 'case.close', resource: 'case', resourceId: row.id } as const
      await recordDone(tx, { app, principal, request, now }, done)
    })
    const changed = { state: 'closed', version: version + 1, changedAt: now } as const
    return showSummary({ ...row, ...changed })
  },
)
