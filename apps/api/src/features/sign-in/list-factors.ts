import { handle } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { doorOf } from './doors.ts'
import { showFactor } from './factor.ts'
import { factorsOf } from './factors.store.ts'
import { recoveryCodesLeft } from './recovery-codes.store.ts'

export const listFactors = (audience: Audience) =>
  handle(doorOf[audience].listFactors, async ({ app, principal: { accountId } }) => {
    const stored = await factorsOf(app.db, accountId)
    const factors = await Promise.all(stored.map((factor) => showFactor(app, app.db, factor)))
    return { factors, recoveryCodesLeft: await recoveryCodesLeft(app.db, accountId) }
  })
