import type { Account } from '@girasol/contract'
import * as SecureStore from 'expo-secure-store'
import { renderRouter } from 'expo-router/testing-library'
import { forgetApi, when } from './api.ts'

const { stored, how } = SecureStore as unknown as {
  stored: Map<string, string>
  how: Map<string, unknown>
}

/** A phone on which nobody has signed in, and an API that knows nothing yet. */
export function freshPhone(): void {
  stored.clear()
  forgetApi()
}

/** Somebody who has signed in on this phone before. */
export function signedInAs(role: 'customer' | 'crew'): Account {
  const account: Account = {
    id: '0190a000-0000-7000-8000-000000000001',
    role,
    name: role === 'crew' ? 'Demo Installer 3' : 'Demo Customer 17',
    language: 'en',
    crewId: role === 'crew' ? '0190a000-0000-7000-8000-000000000002' : null,
  }
  stored.set('girasol.session', JSON.stringify({ account, token: 'demo-token' }))
  when('GET /me', { body: account })
  return account
}

/** What the phone keeps under a name, or nothing. */
export function onPhone(name: string): string | undefined {
  return stored.get(name)
}

/** With which protection it was put there. */
export function keptHow(name: string): unknown {
  return how.get(name)
}

/** Opens the real app at an address. */
export async function openApp(initialUrl: string): Promise<void> {
  await renderRouter('./app', { initialUrl })
}
