import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { LoadRequest } from 'autocannon'
import mysql from 'mysql2/promise'
import type { BenchDatabase } from '../api/world/database.ts'
import { insertRows, type Row } from '../api/world/bulk.ts'
import { idBytesAt } from '../api/world/sealing.ts'
import type { World } from '../api/world/world.ts'

const consoleOrigin = 'http://console.localhost:4001'
/** What one of the support desk may read in ten minutes is less than is measured here. */
const desks = 400
const builtAhead = 100

type Desk = { id: Buffer; token: string }

/** People of the support desk with a session each, whose factor was presented just now; returns their tokens. */
export async function insertDesks(database: BenchDatabase): Promise<string[]> {
  const now = new Date()
  const people = Array.from({ length: desks }, () => ({
    id: idBytesAt(now),
    token: randomBytes(32).toString('base64url'),
  }))
  const options = { ...database.admin, database: 'girasol', timezone: 'Z' }
  const connection = await mysql.createConnection(options)
  try {
    await insertRows(
      connection,
      'accounts',
      people.map((desk) => accountRow(desk, now)),
    )
    await insertRows(
      connection,
      'sessions',
      people.map((desk) => sessionRow(desk, now)),
    )
    return people.map(({ token }) => token)
  } finally {
    await connection.end()
  }
}

function accountRow({ id }: Desk, now: Date): Row {
  return {
    id,
    audience: 'staff',
    role: 'support',
    state: 'active',
    language: 'en',
    crew_id: null,
    email_index: randomBytes(32),
    email_sealed: randomBytes(80),
    name_sealed: randomBytes(80),
    created_at: now,
  }
}

function sessionRow({ id, token }: Desk, now: Date): Row {
  return {
    id: idBytesAt(now),
    token_hash: createHash('sha256').update(token).digest(),
    account_id: id,
    audience: 'staff',
    carrier: 'cookie',
    standing: 'full',
    proved_at: now,
    device_kind: 'browser',
    label: 'Firefox on Linux',
    created_at: now,
    last_used_at: now,
    expires_at: new Date(now.getTime() + 3_600_000),
  }
}

/** Masked records of any customers, asked for by any of the desk. */
export function staffReads(tokens: readonly string[], customers: readonly string[]): LoadRequest[] {
  return Array.from({ length: builtAhead }, () => ({
    method: 'GET' as const,
    path: `/staff/customers/${customers[randomInt(customers.length)]}`,
    headers: {
      cookie: `__Host-girasol-staff=${tokens[randomInt(tokens.length)]}`,
      origin: consoleOrigin,
      'sec-fetch-site': 'same-origin',
      'accept-language': 'en',
      'user-agent': 'girasol-bench',
    },
  }))
}

/** Ids of customers who have orders. */
export async function customerIds(database: BenchDatabase, { readers }: World): Promise<string[]> {
  const connection = await mysql.createConnection({ ...database.admin, database: 'girasol' })
  try {
    const [rows] = await connection.query<mysql.RowDataPacket[]>(
      "SELECT LOWER(HEX(id)) AS id FROM accounts WHERE role = 'customer' ORDER BY id LIMIT ?",
      [Math.min(500, readers.length)],
    )
    return rows.map((row) =>
      String(row.id).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5'),
    )
  } finally {
    await connection.end()
  }
}
