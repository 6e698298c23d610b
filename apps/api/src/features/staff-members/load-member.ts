import type { Loader } from '#/http/handler.ts'
import { findMember, type MemberRow } from './members.store.ts'

/** The colleague behind `/:staffMemberId`. */
export const loadMember: Loader<'staffMember', MemberRow> = async (app, id) => {
  const row = await findMember(app.db, id)
  return row && { row, facts: { accountId: row.id } }
}
