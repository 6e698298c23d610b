import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'
import type { StaffClient } from '@girasol/api-client'
import type { Assertion, NewCredential } from '@girasol/contract'

/** False on the server and in browsers without passkeys. */
export const canUsePasskeys = () => typeof window !== 'undefined' && browserSupportsWebAuthn()

/** The person or the device stopped it: nothing is broken then. */
export function wasStopped(cause: unknown): boolean {
  return cause instanceof WebAuthnError || cause instanceof DOMException
}

/** No extension is asked for, and nothing is told of any. */
const clientExtensionResults = {}

/** Has a challenge signed by a passkey of this console; what the API calls its proof. */
export async function signChallenge(client: StaffClient) {
  const { challengeId, options } = await client.staffSignIn.askPasskey()
  const { id, rawId, type, authenticatorAttachment, response } = await startAuthentication({
    optionsJSON: options,
  })
  const credential = { id, rawId, type, authenticatorAttachment, response, clientExtensionResults }
  return { challengeId, credential: credential as Assertion }
}

/** Has a passkey made. */
export async function makeCredential(client: StaffClient) {
  const { challengeId, options } = await client.staffSignIn.beginPasskey()
  // The contract's lists may not be changed; the browser's types say nothing of that.
  const made = await startRegistration({ optionsJSON: structuredClone(options) })
  const { id, rawId, type, authenticatorAttachment } = made
  const { clientDataJSON, attestationObject, transports } = made.response
  const response = { clientDataJSON, attestationObject, transports }
  const credential = { id, rawId, type, authenticatorAttachment, response, clientExtensionResults }
  return { challengeId, credential: credential as NewCredential }
}
