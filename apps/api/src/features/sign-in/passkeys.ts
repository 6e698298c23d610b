import { createHash, randomBytes } from 'node:crypto'
import type { Assertion, NewCredential } from '@girasol/contract'
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { App } from '#/application.ts'
import { idBytes } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { type ChallengePurpose, openChallenge, takeChallenge } from '#/security/challenges.ts'
import type { Audience } from '#/security/sessions.ts'
import { findPasskey, type StoredFactor } from './factors.store.ts'

/** How long a challenge may be signed. */
export const challengeLife = 5 * 60_000

/** Whose pages passkeys are for: the first origin's host, which no other door shares. */
export function relyingParty(app: Pick<App, 'config'>, audience: Audience) {
  const origins = app.config.origins[audience]
  return { id: new URL(origins[0]!).hostname, origins }
}

export function credentialHash(credentialId: string): Buffer {
  return createHash('sha256').update(Buffer.from(credentialId, 'base64url')).digest()
}

/** Opens a challenge of 256 random bits that can be answered once. */
export async function newChallenge(
  app: App,
  opened: { purpose: ChallengePurpose; audience: Audience; accountId?: string; now: Date },
): Promise<{ challengeId: string; challenge: string }> {
  const challenge = randomBytes(32).toString('base64url')
  const { purpose, audience, accountId, now } = opened
  const challengeId = await transaction(app.db, (tx) =>
    openChallenge(tx, {
      purpose,
      accountId,
      secret: challenge,
      facts: { audience },
      mostTries: 1,
      life: challengeLife,
      now,
    }),
  )
  return { challengeId, challenge }
}

export type Refused = { refused: string; accountId?: string }
export type Asserted = { factor: StoredFactor; count: number }

type Asked = { audience: Audience; challengeId: string; now: Date }

/**
 * Checks a passkey's assertion in full: our challenge, used up by this; our origin and relying party; the owner present and verified; a
 * credential that we know, its signature, its owner's handle. The counter is compared when it is noted (`useSignCount`).
 */
export async function checkAssertion(
  app: App,
  asked: Asked & { credential: Assertion },
): Promise<Asserted | Refused> {
  const { audience, credential } = asked
  const said = clientData(credential.response.clientDataJSON)
  const challenge = said && (await useChallenge(app, 'passkeyPresent', asked, said))
  if (!challenge) return { refused: 'challenge' }
  const factor = await findPasskey(app.db, audience, credentialHash(credential.id))
  if (!factor?.passkey) return { refused: 'unknownCredential' }
  const { accountId } = factor
  if (isAnothers(credential, accountId)) return { refused: 'anothersCredential', accountId }
  const party = relyingParty(app, audience)
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: credential,
      expectedChallenge: said.challenge,
      expectedOrigin: party.origins,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: factor.passkey.credentialId,
        publicKey: new Uint8Array(factor.passkey.publicKey),
        // Compared where it is written, in one statement: a comparison here could be overtaken.
        counter: 0,
        transports: factor.passkey.transports,
      },
    })
    if (!verified) return { refused: 'signature', accountId }
    return { factor, count: authenticationInfo.newCounter }
  } catch {
    return { refused: 'assertion', accountId }
  }
}

function isAnothers(credential: Assertion, accountId: string): boolean {
  const handle = credential.response.userHandle
  return handle !== undefined && handle !== userHandle(accountId)
}

/** What an authenticator keeps of the account: its id, which says nothing of the person. */
export function userHandle(accountId: string): string {
  return idBytes(accountId).toString('base64url')
}

/** Checks what an authenticator says of a new passkey; the same for our challenge, origin, party and verified owner. */
export async function checkRegistration(
  app: App,
  asked: Asked & { accountId: string; credential: NewCredential },
) {
  const { audience, accountId, credential } = asked
  const said = clientData(credential.response.clientDataJSON)
  const challenge = said && (await useChallenge(app, 'passkeyEnrol', asked, said))
  if (!challenge || challenge.accountId !== accountId) return null
  const party = relyingParty(app, audience)
  const checked = await verifyRegistrationResponse({
    response: credential,
    expectedChallenge: said.challenge,
    expectedOrigin: party.origins,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => null)
  return checked?.verified ? checked.registrationInfo.credential : null
}

type ClientData = { challenge: string; crossOrigin?: unknown }

/** What the page said when it asked the authenticator. A frame in another site's page is no page of ours. */
function clientData(json: string): ClientData | null {
  try {
    const said = JSON.parse(Buffer.from(json, 'base64url').toString('utf8')) as ClientData
    return typeof said.challenge === 'string' && said.crossOrigin !== true ? said : null
  } catch {
    return null
  }
}

async function useChallenge(
  app: App,
  purpose: ChallengePurpose,
  { challengeId, audience, now }: Asked,
  { challenge }: ClientData,
) {
  const asked = { id: challengeId, purpose, secret: challenge, now }
  const taken = await takeChallenge(app.db, asked)
  return taken?.facts.audience === audience ? taken : null
}
