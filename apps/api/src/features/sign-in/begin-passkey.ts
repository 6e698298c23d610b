import { handle } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { doorOf } from './doors.ts'
import { refuseTooMany } from './factor.ts'
import { factorsOf } from './factors.store.ts'
import { challengeLife, newChallenge, relyingParty, userHandle } from './passkeys.ts'
import { readAddress, readProfile } from './who.store.ts'

/** EdDSA, ES256 and RS256 by their COSE numbers: what authenticators speak. */
const algorithms = [-8, -7, -257]
type Transport = 'ble' | 'cable' | 'hybrid' | 'internal' | 'nfc' | 'smart-card' | 'usb'

/** What an authenticator needs to make a passkey that is found without a name and unlocked by its owner. */
export const beginPasskey = (audience: Audience) =>
  handle(doorOf[audience].beginPasskey, async ({ app, principal: { accountId }, now }) => {
    await refuseTooMany(app.db, accountId)
    const opened = { purpose: 'passkeyEnrol', audience, accountId, now } as const
    const { challengeId, challenge } = await newChallenge(app, opened)
    const { name } = await readProfile(app, app.db, accountId)
    const address = await readAddress(app, app.db, accountId)
    const factors = await factorsOf(app.db, accountId)
    const excludeCredentials = factors.flatMap(({ passkey }) =>
      passkey
        ? [
            {
              type: 'public-key' as const,
              id: passkey.credentialId,
              transports: passkey.transports as Transport[],
            },
          ]
        : [],
    )
    const options = {
      challenge,
      rp: { id: relyingParty(app, audience).id, name: 'Girasol' },
      user: { id: userHandle(accountId), name: address, displayName: name },
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
      timeout: challengeLife,
      excludeCredentials,
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
      attestation: 'none',
    } as const
    return { challengeId, options: { ...options, excludeCredentials } }
  })
