import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { doorOf } from './doors.ts'
import { sealName, showFactor } from './factor.ts'
import { renameFactorRow } from './factors.store.ts'

export const renameFactor = (audience: Audience) =>
  handle(doorOf[audience].renameFactor, async (asked) => {
    const { app, input, principal, resource: factor } = asked
    const named = { accountId: principal.accountId, name: input.body.name }
    const nameSealed = await sealName(app, app.db, factor.id, named)
    await transaction(app.db, async (tx) => {
      await renameFactorRow(tx, factor.id, nameSealed)
      const change = { action: 'factor.rename', resource: 'factor', resourceId: factor.id } as const
      await recordDone(tx, asked, change)
    })
    return showFactor(app, app.db, { ...factor, nameSealed })
  })
