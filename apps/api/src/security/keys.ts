import type { Kysely } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

/** One account's key for its personal data; `id` is bound into everything that it seals. */
export type DataKey = { id: string; bytes: Buffer }

export type Keys = {
  /** Makes an account's data key; call once, in the transaction that opens the account. */
  create(tx: Transaction, accountId: string, now: Date): Promise<DataKey>
  /** The account's data key, from memory for up to a minute. Throws when it was destroyed. */
  of(db: Kysely<Tables> | Transaction, accountId: string): Promise<DataKey>
  /** A keyed hash for looking a value up without storing it, for example an e-mail address in lower case. */
  blindIndex(purpose: string, text: string): Buffer
}
