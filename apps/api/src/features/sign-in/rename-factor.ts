import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { doorOf } from './doors.ts'
import { sealName, showFactor } from './factor.ts'
import { holdNameVersion, renameFactorRow } from './factors.store.ts'

export const renameFactor = (audience: Audience) =>
  handle(doorOf[audience].renameFactor, async (asked) => {
    const { app, input, principal, resource: factor } = asked
    const named = { accountId: principal.accountId, name: input.body.name }
    const renamed = await transaction(app.db, async (tx) => {
      const before = await holdNameVersion(tx, factor.id)
      if (before === null) fail('notFound')
      const sealed = await sealName(app, tx, { id: factor.id, version: before + 1 }, named)
      await renameFactorRow(tx, factor.id, sealed)
      const change = { action: 'factor.rename', resource: 'factor', resourceId: factor.id } as const
      await recordDone(tx, asked, change)
      return sealed
    })
    return showFactor(app, app.db, { ...factor, ...renamed })
  })
