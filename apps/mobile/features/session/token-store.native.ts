import type { Account, SignedIn } from '@girasol/contract'
import * as SecureStore from 'expo-secure-store'

const name = 'girasol.session'
/** Never leaves this phone, in no backup; readable after the first unlock, for a crew's phone in a pocket. */
const sealed = { keychainAccessible: SecureStore.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY }

type Kept = { account: Account; token: string }
let kept: Kept | null = null
/** Of a sign-in that still owes a factor: worth nothing without it, so it is kept nowhere but here. */
let pending: string | null = null

/** That somebody came in on this phone before; it outlives the session, and opens nothing. */
const deviceName = 'girasol.device'

/** The session that an earlier start of the app has left, if any. */
export async function restoreSession(): Promise<Account | null> {
  const text = await SecureStore.getItemAsync(name, sealed)
  kept = text === null ? null : (JSON.parse(text) as Kept)
  return kept?.account ?? null
}

export function readToken(): string | null {
  return pending ?? kept?.token ?? null
}

/** Speaks with the token of a sign-in that still owes a factor, until the session is kept or forgotten. */
export function holdPending(token: string | null): void {
  pending = token
}

export async function readDevice(): Promise<string | undefined> {
  return (await SecureStore.getItemAsync(deviceName, sealed)) ?? undefined
}

export async function keepSession({ account, token, deviceToken }: SignedIn): Promise<void> {
  if (token === null) throw new Error('An app must receive a token')
  kept = { account, token }
  pending = null
  await SecureStore.setItemAsync(name, JSON.stringify(kept), sealed)
  if (deviceToken) await SecureStore.setItemAsync(deviceName, deviceToken, sealed)
}

export async function forgetSession(): Promise<void> {
  kept = null
  pending = null
  await SecureStore.deleteItemAsync(name, sealed)
}

/** Whether a visit to the API can be spared at the start: without a token nobody is signed in. */
export function mayBeSignedIn(): boolean {
  return kept !== null
}
