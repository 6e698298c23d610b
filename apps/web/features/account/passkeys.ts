import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'
import type { FactorProof } from '@girasol/contract'
import { api } from '../connection/api.ts'

/** False on the server and in browsers without passkeys. */
export const canUsePasskeys = () => typeof window !== 'undefined' && browserSupportsWebAuthn()

/** Whether the person or the device stopped it: nothing is broken then. */
export function wasStopped(cause: unknown): boolean {
  return (
    cause instanceof WebAuthnError ||
    (cause instanceof DOMException && cause.name !== 'SecurityError')
  )
}

/** Nothing is asked of extensions, and nothing is told of them. */
const clientExtensionResults = {}

/** Asks for a passkey of this site and gives its proof. */
export async function presentPasskey(): Promise<Extract<FactorProof, { kind: 'passkey' }>> {
  const { challengeId, options } = await api.signIn.askPasskey()
  const { response, ...head } = await startAuthentication({ optionsJSON: options })
  return {
    kind: 'passkey',
    challengeId,
    credential: { ...head, type: 'public-key', response, clientExtensionResults } as never,
  }
}

/** Has a passkey made, and keeps it under a name. */
export async function makePasskey(name: string) {
  const { challengeId, options } = await api.signIn.beginPasskey()
  const { response, ...head } = await startRegistration({ optionsJSON: options })
  const { clientDataJSON, attestationObject, transports } = response
  const credential = {
    ...head,
    response: { clientDataJSON, attestationObject, transports },
    clientExtensionResults,
  }
  return api.signIn.confirmPasskey({ body: { challengeId, name, credential: credential as never } })
}
