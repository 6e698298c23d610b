import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { idBytes } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { deviceLife } from '#/security/cookies.ts'

type Reader = Kysely<Tables> | Transaction

/** What is stored of a device's token. */
export function deviceHash(token: string): Buffer {
  return createHash('sha256').update(`device|${token}`).digest()
}

/** Whether an account came in on this device before. */
export async function isKnownDevice(
  db: Reader,
  asked: { accountId: string; hash: Buffer; now: Date },
): Promise<boolean> {
  const row = await db
    .selectFrom('known_devices')
    .select('last_used_at')
    .where('token_hash', '=', asked.hash)
    .where('account_id', '=', idBytes(asked.accountId))
    .executeTakeFirst()
  return row !== undefined && !isOver(row.last_used_at, asked.now)
}

const isOver = (lastUsed: Date, now: Date) => now.getTime() - lastUsed.getTime() > deviceLife

/** How a device stands after somebody came in on it. */
export type Device = {
  token: string
  hash: Buffer
  /** For this account; another person may use the same browser. */
  isNew: boolean
  /** New, and the account has come in elsewhere before: its owner is told. */
  isSurprising: boolean
}

/** Makes the device known to the account. A token that we never gave away is not taken: somebody else would know it. */
export async function meetDevice(
  tx: Transaction,
  met: { accountId: string; token: string | null; now: Date },
): Promise<Device> {
  const { accountId, now } = met
  const given = met.token && (await isOurs(tx, met.token)) ? met.token : null
  const token = given ?? randomBytes(32).toString('base64url')
  const hash = deviceHash(token)
  const before = await knownTo(tx, accountId)
  const isNew = !before.some((one) => one.token_hash.equals(hash))
  if (isNew) {
    await tx
      .insertInto('known_devices')
      .values({
        token_hash: hash,
        account_id: idBytes(accountId),
        created_at: now,
        last_used_at: now,
      })
      .execute()
    await forgetOldest(tx, accountId, before)
  } else await touch(tx, accountId, hash, now)
  return { token, hash, isNew, isSurprising: isNew && before.length > 0 }
}

async function isOurs(tx: Transaction, token: string): Promise<boolean> {
  const row = await tx
    .selectFrom('known_devices')
    .select('token_hash')
    .where('token_hash', '=', deviceHash(token))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function knownTo(tx: Transaction, accountId: string) {
  return tx
    .selectFrom('known_devices')
    .select('token_hash')
    .where('account_id', '=', idBytes(accountId))
    .orderBy('last_used_at', 'desc')
    .execute()
}

const mostDevices = 50

async function forgetOldest(
  tx: Transaction,
  accountId: string,
  before: { token_hash: Buffer }[],
): Promise<void> {
  const oldest = before.slice(mostDevices - 1).map((row) => row.token_hash)
  if (oldest.length === 0) return
  await tx
    .deleteFrom('known_devices')
    .where('account_id', '=', idBytes(accountId))
    .where('token_hash', 'in', oldest)
    .execute()
}

async function touch(tx: Transaction, accountId: string, hash: Buffer, now: Date): Promise<void> {
  await tx
    .updateTable('known_devices')
    .set({ last_used_at: now })
    .where('token_hash', '=', hash)
    .where('account_id', '=', idBytes(accountId))
    .execute()
}

/** Makes a device a stranger again, or all of an account's but one. */
export async function forgetDevices(
  tx: Transaction,
  accountId: string,
  which: { only: Buffer } | { allBut: Buffer | null },
): Promise<void> {
  const all = tx.deleteFrom('known_devices').where('account_id', '=', idBytes(accountId))
  if ('only' in which) await all.where('token_hash', '=', which.only).execute()
  else if (which.allBut) await all.where('token_hash', '!=', which.allBut).execute()
  else await all.execute()
}
