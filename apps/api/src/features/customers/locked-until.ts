import type { App } from '#/application.ts'

/** Until when signing in with the password is locked; null when it is not. */
export async function lockedUntil(_app: App, _accountId: string, _now: Date): Promise<Date | null> {
  return null
}
