import type { Account, SignedIn } from '@girasol/contract'

/** A browser's session lives in a cookie that scripts cannot read: there is nothing to keep here. */
export async function restoreSession(): Promise<Account | null> {
  return null
}

export function readToken(): string | null {
  return null
}

/** A browser's pending session is a cookie too. */
export function holdPending(_token: string | null): void {}

/** And so is the mark of a known device. */
export async function readDevice(): Promise<string | undefined> {
  return undefined
}

export async function keepSession(_signedIn: SignedIn): Promise<void> {}

export async function forgetSession(): Promise<void> {}

/** The server that sent the page saw whether a session's cookie came with the request; scripts cannot. */
export function mayBeSignedIn(): boolean {
  const told = document.querySelector('meta[name="girasol-session"]')?.getAttribute('content')
  return told !== 'none'
}
