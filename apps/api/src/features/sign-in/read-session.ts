import { handle } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { doorOf } from './doors.ts'
import { proofsOf } from './proofs.ts'

/** What the caller's session is worth, and with what it can be made worth more. People without a factor prove themselves by password. */
export const readSession = (audience: Audience) =>
  handle(doorOf[audience].readSession, async ({ app, principal }) => {
    const { accountId, standing, provedAt, endsAt } = principal
    const proofs = await proofsOf(app.db, accountId)
    const byPassword = proofs.length === 0 && audience === 'people'
    return {
      standing,
      proofs: byPassword ? ['password' as const] : proofs,
      provedAt: provedAt.toISOString(),
      endsAt: endsAt.toISOString(),
    }
  })
