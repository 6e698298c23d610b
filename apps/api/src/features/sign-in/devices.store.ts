import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { type Audience, mostSessions, sessionLife } from '#/security/sessions.ts'

type Reader = Kysely<Tables> | Transaction

export type DeviceRow = {
  id: string
  accountId: string
  kind: 'browser' | 'app'
  label: string
  source: string | null
  deviceHash: Buffer | null
  createdAt: Date
  lastUsedAt: Date
}

const columns = [
  'id',
  'account_id',
  'device_kind',
  'label',
  'source',
  'device_hash',
  'created_at',
  'last_used_at',
] as const

/** Live sessions of an account, the one used last first: all there can be. */
export async function liveSessions(
  db: Reader,
  asked: { accountId: string; audience: Audience; now: Date },
): Promise<DeviceRow[]> {
  const { accountId, audience, now } = asked
  const rows = await db
    .selectFrom('sessions')
    .select(columns)
    .where('account_id', '=', idBytes(accountId))
    .where('standing', '=', 'full')
    .where('expires_at', '>', now)
    .where('last_used_at', '>', new Date(now.getTime() - sessionLife[audience].idle))
    .orderBy('last_used_at', 'desc')
    .limit(mostSessions)
    .execute()
  return rows.map(readDevice)
}

/** One session by its id; null when there is none. */
export async function findDevice(db: Reader, id: string): Promise<DeviceRow | null> {
  const row = await db
    .selectFrom('sessions')
    .select(columns)
    .where('id', '=', idBytes(id))
    .executeTakeFirst()
  return row ? readDevice(row) : null
}

type Row = {
  id: Buffer
  account_id: Buffer
  device_kind: string
  label: string
  source: string | null
  device_hash: Buffer | null
  created_at: Date
  last_used_at: Date
}

function readDevice(row: Row): DeviceRow {
  return {
    id: idText(row.id),
    accountId: idText(row.account_id),
    kind: row.device_kind === 'app' ? 'app' : 'browser',
    label: row.label,
    source: row.source,
    deviceHash: row.device_hash,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }
}
