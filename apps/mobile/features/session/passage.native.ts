import { createClient } from '@girasol/api-client'
import type { DeviceKind } from '@girasol/contract'
import Constants from 'expo-constants'
import { fetch } from 'expo/fetch'
import { readToken } from './token-store'

/** What this device says of itself when it signs in: it receives a bearer token. */
export const deviceKind: typeof DeviceKind._zod.output = 'app'

/** The way to the API: its own address, the token from the phone's secure storage, a fetch that can stream. */
export function openPassage(language: () => 'en' | 'es') {
  return createClient({
    baseUrl: apiUrl(),
    fetch: (url, init) => fetch(url, init),
    token: readToken,
    language,
    newKey,
  })
}

function apiUrl(): string {
  const url: unknown = Constants.expoConfig?.extra?.['apiUrl']
  if (typeof url !== 'string') throw new Error('extra.apiUrl is missing in the app config')
  return url
}

/** A key for one intention that may be sent more than once. */
export function newKey(): string {
  return globalThis.expo.uuidv4()
}
