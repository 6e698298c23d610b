import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { Language } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes, idText, newId } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

/** What a one-time secret is for. A secret of one purpose opens nothing of another. */
export type ChallengePurpose =
  | 'signUp'
  | 'passwordReset'
  | 'emailChange'
  | 'emailChangeStop'
  | 'invitation'
  | 'passkeyEnrol'
  | 'passkeyPresent'

export type Facts = Readonly<Record<string, string | number | boolean | null>>

export type NewChallenge = {
  purpose: ChallengePurpose
  accountId?: string | null
  /** Keyed hash of the address that the secret goes to, where no account stands behind it yet. */
  emailIndex?: Buffer
  /** The address sealed with the system's key (`app.keys.ofSystem`), place `challenges.address_sealed` and the challenge's id. */
  addressSealed?: Buffer
  language?: Language
  /** A secret that is known at once, such as the challenge of a passkey; without it the worker mints one when it sends the mail. */
  secret?: string
  /** Ids and codes only. */
  facts?: Facts
  mostTries: number
  /** Milliseconds. */
  life: number
  now: Date
  id?: string
}

export type Challenge = {
  id: string
  accountId: string | null
  emailIndex: Buffer | null
  language: Language | null
  facts: Facts
  createdAt: Date
}

type Reader = Kysely<Tables> | Transaction

/** Opens a challenge and returns its id. Only the hash of its secret is ever stored. */
export async function openChallenge(tx: Transaction, opened: NewChallenge): Promise<string> {
  const id = opened.id ?? newId()
  await tx
    .insertInto('challenges')
    .values({
      id: idBytes(id),
      purpose: opened.purpose,
      account_id: opened.accountId ? idBytes(opened.accountId) : null,
      email_index: opened.emailIndex ?? null,
      address_sealed: opened.addressSealed ?? null,
      language: opened.language ?? null,
      secret_hash: opened.secret === undefined ? null : secretHash(id, opened.secret),
      facts: JSON.stringify(opened.facts ?? {}),
      most_tries: opened.mostTries,
      created_at: opened.now,
      expires_at: new Date(opened.now.getTime() + opened.life),
    })
    .execute()
  return id
}

const codeDigits = 6

/** A secret for a mail: six digits to be typed, or 256 random bits for a link. */
export function newSecret(kind: 'code' | 'link'): string {
  if (kind === 'link') return randomBytes(32).toString('base64url')
  return String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0')
}

/**
 * Gives a challenge its secret, when the mail is about to be sent; an earlier one opens nothing any more. Returns the secret, which
 * is stored nowhere, or null when the challenge is used or over.
 */
export async function mintSecret(
  tx: Transaction,
  id: string,
  kind: 'code' | 'link',
  now: Date,
): Promise<string | null> {
  const secret = newSecret(kind)
  const [done] = await tx
    .updateTable('challenges')
    .set({ secret_hash: secretHash(id, secret) })
    .where('id', '=', idBytes(id))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  return (done?.numChangedRows ?? done?.numUpdatedRows ?? 0n) > 0n ? secret : null
}

/**
 * Uses a challenge up with its secret: the row, once; null for a wrong, used, expired or exhausted one. The try is counted first and by
 * itself, so that no number of parallel requests has more tries than the challenge allows; call it outside of the transaction that
 * acts on the answer, or a rollback would give the try back.
 */
export async function takeChallenge(
  db: Kysely<Tables>,
  asked: { id: string; purpose: ChallengePurpose; secret: string; now: Date },
): Promise<Challenge | null> {
  const id = idBytes(asked.id)
  const [counted] = await db
    .updateTable('challenges')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('purpose', '=', asked.purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', asked.now)
    .whereRef('tries', '<', 'most_tries')
    .execute()
  if (counted?.numUpdatedRows !== 1n) return null
  const row = await findRow(db, id)
  if (!row?.secret_hash || !timingSafeEqual(row.secret_hash, secretHash(asked.id, asked.secret))) {
    return null
  }
  return (await markUsed(db, id, asked.now)) ? readChallenge(row) : null
}

/**
 * An open challenge whose secret is right, left as it is: to say what is wrong with the rest before the secret is used up. Only for
 * secrets of links, which nobody can guess: tries are not counted.
 */
export async function peekChallenge(
  db: Reader,
  asked: { id: string; purpose: ChallengePurpose; secret: string; now: Date },
): Promise<Challenge | null> {
  const row = await findRow(db, idBytes(asked.id))
  if (!row || row.purpose !== asked.purpose || row.used_at || row.expires_at <= asked.now) {
    return null
  }
  const expected = secretHash(asked.id, asked.secret)
  if (!row.secret_hash || !timingSafeEqual(row.secret_hash, expected)) return null
  return readChallenge(row)
}

/** Says whose challenge it is, where that was not known when it was opened. */
export async function bindChallenge(tx: Transaction, id: string, accountId: string): Promise<void> {
  await tx
    .updateTable('challenges')
    .set({ account_id: idBytes(accountId) })
    .where('id', '=', idBytes(id))
    .where('account_id', 'is', null)
    .execute()
}

/** An open challenge by its id, whatever its secret; null when it is used or over. */
export async function findChallenge(
  db: Reader,
  asked: { id: string; purpose: ChallengePurpose; now: Date },
): Promise<Challenge | null> {
  const row = await findRow(db, idBytes(asked.id))
  if (!row || row.purpose !== asked.purpose || row.used_at || row.expires_at <= asked.now) {
    return null
  }
  return readChallenge(row)
}

/** Ends every open challenge of a purpose of an account, for example the links of earlier mails. */
export async function dropChallenges(
  tx: Transaction,
  asked: { accountId: string; purpose: ChallengePurpose; now: Date },
): Promise<void> {
  await tx
    .updateTable('challenges')
    .set({ used_at: asked.now })
    .where('account_id', '=', idBytes(asked.accountId))
    .where('purpose', '=', asked.purpose)
    .where('used_at', 'is', null)
    .execute()
}

/** Compare-and-set: of two that come at once, one wins. */
async function markUsed(db: Reader, id: Buffer, now: Date): Promise<boolean> {
  const [done] = await db
    .updateTable('challenges')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .execute()
  return done?.numUpdatedRows === 1n
}

function findRow(db: Reader, id: Buffer) {
  return db.selectFrom('challenges').selectAll().where('id', '=', id).executeTakeFirst()
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

function readChallenge(row: Row): Challenge {
  return {
    id: idText(row.id),
    accountId: row.account_id && idText(row.account_id),
    emailIndex: row.email_index,
    language: row.language as Language | null,
    facts: (row.facts ?? {}) as Facts,
    createdAt: row.created_at,
  }
}

/** Bound to the challenge: the secret of one is not the secret of another. */
function secretHash(id: string, secret: string): Buffer {
  return createHash('sha256').update(`${id}|${secret}`).digest()
}
