import { contract } from '@girasol/contract'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { type Answer, handle, type RequestFacts, type SignedIn } from '#/http/handler.ts'
import { endedCookie } from '#/security/cookies.ts'
import { type Audience, endSession } from '#/security/sessions.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'

/** Ends the session of a customer or crew member. */
export const signOut = handle(contract.accounts.signOut, ({ app, ...context }) =>
  signOutOf(app, 'people', context),
)

/** The same at the console. */
export const staffSignOut = handle(contract.staff.staffSignOut, ({ app, ...context }) =>
  signOutOf(app, 'staff', context),
)

/** Ends the caller's session, says it in the trail and takes the cookie back. */
async function signOutOf(
  app: App,
  audience: Audience,
  context: { principal: SignedIn; request: RequestFacts; answer: Answer; now: Date },
): Promise<void> {
  const { principal, request, answer, now } = context
  await transaction(app.db, async (tx) => {
    await endSession(tx, principal.sessionId)
    await recordDone(
      tx,
      { app, principal, request, now },
      {
        action: audience === 'staff' ? 'staffSession.end' : 'session.end',
        resource: 'session',
        resourceId: principal.sessionId,
      },
    )
  })
  answer.setHeader('set-cookie', endedCookie(audience))
  answer.setHeader('clear-site-data', '"cache", "storage"')
}
