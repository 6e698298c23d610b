import { handle } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { doorOf } from './doors.ts'
import { challengeLife, newChallenge, relyingParty } from './passkeys.ts'

/** A challenge for any passkey of this door. It names no account: whoever asks learns of none. */
export const askPasskey = (audience: Audience) =>
  handle(doorOf[audience].askPasskey, async ({ app, now }) => {
    const opened = { purpose: 'passkeyPresent', audience, now } as const
    const { challengeId, challenge } = await newChallenge(app, opened)
    const { id } = relyingParty(app, audience)
    const options = {
      challenge,
      rpId: id,
      timeout: challengeLife,
      userVerification: 'required',
    } as const
    return { challengeId, options }
  })
