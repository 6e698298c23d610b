import type { DataExport } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

export type StoredExport = {
  id: string
  accountId: string
  bytes: number
  madeAt: Date
  expiresAt: Date
}

export async function insertExport(
  tx: Transaction,
  made: StoredExport & { sealed: Buffer },
): Promise<void> {
  await tx
    .insertInto('data_exports')
    .values({
      id: idBytes(made.id),
      account_id: idBytes(made.accountId),
      sealed: made.sealed,
      bytes: made.bytes,
      made_at: made.madeAt,
      expires_at: made.expiresAt,
    })
    .execute()
}

const columns = ['id', 'account_id', 'bytes', 'made_at', 'expires_at'] as const

/** Exports of an account that can still be fetched, the newest first; at most five. */
export async function listExports(db: Db, accountId: string, now: Date): Promise<StoredExport[]> {
  const rows = await db
    .selectFrom('data_exports')
    .select(columns)
    .where('account_id', '=', idBytes(accountId))
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .limit(5)
    .execute()
  return rows.map(exportOf)
}

/** One export, without its content; null when there is none or its day is over. */
export async function findExport(db: Db, id: string, now: Date): Promise<StoredExport | null> {
  const row = await db
    .selectFrom('data_exports')
    .select(columns)
    .where('id', '=', idBytes(id))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ? exportOf(row) : null
}

export async function readSealed(db: Db, id: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('data_exports')
    .select('sealed')
    .where('id', '=', idBytes(id))
    .executeTakeFirst()
  return row?.sealed ?? null
}

export function showExport({ id, madeAt, expiresAt, bytes }: StoredExport): DataExport {
  return { id, madeAt: madeAt.toISOString(), expiresAt: expiresAt.toISOString(), bytes }
}

function exportOf(row: {
  id: Buffer
  account_id: Buffer
  bytes: number
  made_at: Date
  expires_at: Date
}): StoredExport {
  return {
    id: idText(row.id),
    accountId: idText(row.account_id),
    bytes: row.bytes,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
  }
}
