import type { FactorKind } from '@girasol/contract'
import type { Insertable, Kysely, Selectable } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Reader = Kysely<Tables> | Transaction

export type StoredFactor = {
  id: string
  accountId: string
  kind: FactorKind
  nameSealed: Buffer
  nameVersion: number
  createdAt: Date
  lastUsedAt: Date | null
  secretSealed: Buffer | null
  passkey: {
    credentialId: string
    publicKey: Buffer
    signCount: number
    transports: string[]
  } | null
}

export async function insertFactor(
  tx: Transaction,
  row: Insertable<Tables['factors']>,
): Promise<void> {
  await tx.insertInto('factors').values(row).execute()
}

/** The factors of an account that count, the oldest first. */
export async function factorsOf(db: Reader, accountId: string): Promise<StoredFactor[]> {
  const rows = await db
    .selectFrom('factors')
    .selectAll()
    .where('account_id', '=', idBytes(accountId))
    .where('confirmed_at', 'is not', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(readFactor)
}

/** The same, kept as they are until the transaction ends: two removals at once cannot take the last two. */
export async function lockFactorsOf(tx: Transaction, accountId: string): Promise<StoredFactor[]> {
  const rows = await tx
    .selectFrom('factors')
    .selectAll()
    .where('account_id', '=', idBytes(accountId))
    .where('confirmed_at', 'is not', null)
    .forUpdate()
    .execute()
  return rows.map(readFactor)
}

export async function findFactor(db: Reader, id: string): Promise<StoredFactor | null> {
  const row = await db
    .selectFrom('factors')
    .selectAll()
    .where('id', '=', idBytes(id))
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row ? readFactor(row) : null
}

/** A new authenticator app that has not given a code back yet. */
export async function findUnconfirmed(
  db: Reader,
  id: string,
  accountId: string,
): Promise<StoredFactor | null> {
  const row = await db
    .selectFrom('factors')
    .selectAll()
    .where('id', '=', idBytes(id))
    .where('account_id', '=', idBytes(accountId))
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return row ? readFactor(row) : null
}

export async function dropUnconfirmed(tx: Transaction, accountId: string): Promise<void> {
  await tx
    .deleteFrom('factors')
    .where('account_id', '=', idBytes(accountId))
    .where('confirmed_at', 'is', null)
    .execute()
}

/** Makes a new authenticator app count, once. */
export async function confirmFactor(
  tx: Transaction,
  confirmed: { id: string; step: number; nameSealed: Buffer; nameVersion: number; now: Date },
): Promise<boolean> {
  const [done] = await tx
    .updateTable('factors')
    .set({
      confirmed_at: confirmed.now,
      last_used_at: confirmed.now,
      last_step: confirmed.step,
      name_sealed: confirmed.nameSealed,
      name_version: confirmed.nameVersion,
    })
    .where('id', '=', idBytes(confirmed.id))
    .where('name_version', '=', confirmed.nameVersion - 1)
    .where('confirmed_at', 'is', null)
    .execute()
  return done?.numUpdatedRows === 1n
}

/** Uses the code of a step up; false when it, or a later one, was used before. One statement: of twenty at once, one is told true. */
export async function useStep(
  tx: Transaction,
  used: { id: string; step: number; now: Date },
): Promise<boolean> {
  const [done] = await tx
    .updateTable('factors')
    .set({ last_step: used.step, last_used_at: used.now })
    .where('id', '=', idBytes(used.id))
    .where('last_step', '<', used.step)
    .execute()
  return done?.numUpdatedRows === 1n
}

/** Notes a passkey's use with its counter; false when the counter has not grown since (authenticators without one always say 0). */
export async function useSignCount(
  tx: Transaction,
  used: { id: string; count: number; now: Date },
): Promise<boolean> {
  const [done] = await tx
    .updateTable('factors')
    .set({ sign_count: used.count, last_used_at: used.now })
    .where('id', '=', idBytes(used.id))
    .where((eb) =>
      used.count === 0 ? eb('sign_count', '=', 0) : eb('sign_count', '<', used.count),
    )
    .execute()
  return done?.numUpdatedRows === 1n
}

/** A passkey by the hash of its credential's id, of an account that is active at this door. */
export async function findPasskey(
  db: Reader,
  audience: string,
  credentialHash: Buffer,
): Promise<StoredFactor | null> {
  const row = await db
    .selectFrom('factors')
    .innerJoin('accounts', 'accounts.id', 'factors.account_id')
    .selectAll('factors')
    .where('credential_hash', '=', credentialHash)
    .where('audience', '=', audience)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return row ? readFactor(row) : null
}

/** How often a factor got another name, kept so until the transaction ends; null when it is gone. */
export async function holdNameVersion(tx: Transaction, id: string): Promise<number | null> {
  const row = await tx
    .selectFrom('factors')
    .select('name_version')
    .where('id', '=', idBytes(id))
    .forUpdate()
    .executeTakeFirst()
  return row?.name_version ?? null
}

export async function renameFactorRow(
  tx: Transaction,
  id: string,
  { nameSealed, nameVersion }: { nameSealed: Buffer; nameVersion: number },
): Promise<void> {
  await tx
    .updateTable('factors')
    .set({ name_sealed: nameSealed, name_version: nameVersion })
    .where('id', '=', idBytes(id))
    .execute()
}

export async function deleteFactor(tx: Transaction, id: string): Promise<boolean> {
  const [done] = await tx.deleteFrom('factors').where('id', '=', idBytes(id)).execute()
  return done?.numDeletedRows === 1n
}

export async function deleteFactorsOf(tx: Transaction, accountId: string): Promise<number> {
  const [done] = await tx
    .deleteFrom('factors')
    .where('account_id', '=', idBytes(accountId))
    .execute()
  return Number(done?.numDeletedRows ?? 0n)
}

function readFactor(row: Selectable<Tables['factors']>): StoredFactor {
  return {
    id: idText(row.id),
    accountId: idText(row.account_id),
    kind: row.kind as FactorKind,
    nameSealed: row.name_sealed,
    nameVersion: row.name_version,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    secretSealed: row.secret_sealed,
    passkey: row.public_key && {
      credentialId: row.credential_id!.toString('base64url'),
      publicKey: row.public_key,
      signCount: Number(row.sign_count),
      transports: row.transports ? row.transports.split(',') : [],
    },
  }
}
