import { fail } from '#/http/errors.ts'
import { passwordFault } from '#/security/password-policy.ts'
import type { Audience } from '#/security/sessions.ts'

/** Refuses a chosen password that would be guessed, and says why. `known` is what an attacker knows of the person. */
export async function refuseWeak(
  password: string,
  known: readonly string[],
  audience: Audience,
): Promise<void> {
  const reason = await passwordFault(password, known, audience)
  if (reason !== null) fail('weakPassword', { fields: [{ field: '/body/password', reason }] })
}
