import type { Kysely } from 'kysely'
import type { App } from '#/application.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { open, type Place, seal } from '#/security/crypto.ts'
import type { PrivateFacts, StoredApproval } from './approval.ts'

type Db = Kysely<Tables> | Transaction
type Column = 'private_sealed' | 'reason_sealed' | 'decision_sealed'

/** Only the decision is ever sealed anew. */
const placeOf = (id: string, column: Column, version = 1): Place => ({
  table: 'approvals',
  column,
  row: id,
  version,
})

/** Seals a text of a request with the system's key. */
export async function sealText(
  app: App,
  tx: Transaction,
  place: { id: string; column: Column; version?: number },
  text: string,
): Promise<Buffer> {
  return seal(await app.keys.ofSystem(tx), placeOf(place.id, place.column, place.version), text)
}

export type Texts = { secrets: PrivateFacts; reason: string | null; decision: string | null }

/** What was typed and what is personal of a request, opened. */
export async function openTexts(app: App, db: Db, approval: StoredApproval): Promise<Texts> {
  const { id, privateSealed, reasonSealed, decisionSealed, decisionVersion } = approval
  const key = await app.keys.ofSystem(db)
  const opened = (column: Column, sealed: Buffer | null, version = 1) =>
    sealed && open(key, placeOf(id, column, version), sealed)
  const secrets = opened('private_sealed', privateSealed)
  return {
    secrets: secrets === null ? {} : (JSON.parse(secrets) as PrivateFacts),
    reason: opened('reason_sealed', reasonSealed),
    decision: opened('decision_sealed', decisionSealed, decisionVersion),
  }
}
