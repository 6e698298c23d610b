import type { Loader } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { findDoor } from './who.store.ts'

export type LockedAccount = { accountId: string; audience: Audience; emailIndex: Buffer }

/** An account as far as signing in is concerned. */
export const loadAccount: Loader<'account', LockedAccount> = async (app, accountId) => {
  const door = await findDoor(app.db, accountId)
  if (!door) return null
  return { row: { accountId, ...door }, facts: { accountId, audience: door.audience } }
}
