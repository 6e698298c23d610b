import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { queueMail } from '../notifications/notifications.ts'
import { doorOf } from './doors.ts'
import { deleteFactor, lockFactorsOf } from './factors.store.ts'
import { replaceRecoveryCodes } from './recovery-codes.store.ts'

/** Removes a factor. Staff keep at least one; with the last one of a person their recovery codes go too. */
export const removeFactor = (audience: Audience) =>
  handle(doorOf[audience].removeFactor, async (asked) => {
    const { app, principal, resource: factor, now } = asked
    const { accountId } = principal
    await transaction(app.db, async (tx) => {
      const left = (await lockFactorsOf(tx, accountId)).filter(({ id }) => id !== factor.id)
      if (left.length === 0 && audience === 'staff') fail('lastFactor')
      if (!(await deleteFactor(tx, factor.id))) fail('notFound')
      if (left.length === 0) await replaceRecoveryCodes(tx, accountId, [], now)
      const change = { action: 'factor.remove', resource: 'factor', resourceId: factor.id } as const
      await recordDone(tx, asked, { ...change, before: { kind: factor.kind } })
      const facts = { at: now.toISOString(), factor: factor.kind }
      await queueMail(tx, { kind: 'factorRemoved', to: { accountId }, facts, at: now })
    })
  })
