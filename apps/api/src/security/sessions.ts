import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Role } from '@girasol/contract'
import type { Standing } from '@girasol/policies'
import { idBytes, idText, newId } from '#/database/ids.ts'
import { firstRow } from '#/database/prepared.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

/** Two doors that never mix: customers and crews, and staff. */
export type Audience = 'people' | 'staff'
/** How the token travels: a browser's cookie, or the app's Authorization header. */
export type Carrier = 'cookie' | 'bearer'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long a session lasts unused, and at most (milliseconds). */
export const sessionLife: Record<Audience, { idle: number; absolute: number }> = {
  people: { idle: 14 * day, absolute: 30 * day },
  staff: { idle: 30 * minute, absolute: 12 * hour },
}
/** How long a session that owes a factor may take to present it. */
export const pendingLife = 10 * minute
/** How fresh a proof must be for a dangerous act. */
export const proofLife = 10 * minute
const touchEvery = minute

export type Session = {
  sessionId: string
  accountId: string
  role: Role
  crewId: string | null
  standing: Standing
  /** When a factor was last presented, or the password where the account has no factor. */
  provedAt: Date
  /** When it ends, however much it is used. */
  endsAt: Date
}

export type NewSession = {
  accountId: string
  audience: Audience
  carrier: Carrier
  /** What it is worth from the start. */
  standing: Standing
  deviceKind: 'browser' | 'app'
  label: string
  /** Network address cut to /24 or /48. */
  source: string
  /** Hash of the known device that it begins on. */
  deviceHash?: Buffer | null
  now: Date
}

/** Starts a session and returns its token (256 random bits, base64url), which is stored nowhere: the row holds its SHA-256. */
export async function startSession(
  tx: Transaction,
  started: NewSession,
): Promise<{ token: string; sessionId: string }> {
  const token = randomBytes(32).toString('base64url')
  const sessionId = newId()
  const { now, audience, standing } = started
  const life = standing === 'full' ? sessionLife[audience].absolute : pendingLife
  await tx
    .insertInto('sessions')
    .values({
      id: idBytes(sessionId),
      token_hash: tokenHash(token),
      account_id: idBytes(started.accountId),
      audience,
      carrier: started.carrier,
      standing,
      proved_at: now,
      device_kind: started.deviceKind,
      label: started.label,
      source: started.source,
      device_hash: started.deviceHash ?? null,
      created_at: now,
      last_used_at: now,
      expires_at: new Date(now.getTime() + life),
    })
    .execute()
  await endBeyondNewest(tx, started.accountId)
  return { token, sessionId }
}

/** So many devices can be shown and signed out; whoever signs in once more ends the one that was used longest ago. */
export const mostSessions = 100

async function endBeyondNewest(tx: Transaction, accountId: string): Promise<void> {
  const beyond = await tx
    .selectFrom('sessions')
    .select('id')
    .where('account_id', '=', idBytes(accountId))
    .orderBy('last_used_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .offset(mostSessions)
    .execute()
  if (beyond.length === 0) return
  const ids = beyond.map(({ id }) => id)
  await tx.deleteFrom('sessions').where('id', 'in', ids).execute()
}

type SessionRow = {
  id: Buffer
  account_id: Buffer
  audience: string
  carrier: string
  standing: Standing
  proved_at: Date | null
  created_at: Date
  last_used_at: Date
  expires_at: Date
  role: Role
  crew_id: Buffer | null
}

// Written out, not built: it runs with every request.
const findByToken = `SELECT s.id, s.account_id, s.audience, s.carrier, s.standing, s.proved_at, s.created_at,
  s.last_used_at, s.expires_at, a.role, a.crew_id
  FROM sessions s JOIN accounts a ON a.id = s.account_id AND a.audience = s.audience
  WHERE s.token_hash = ? AND a.state = 'active'`

/** The live session of a token that came by this carrier to this door, or null. One query; notes its use once a minute, unless it is `passive`. */
export async function findSession(
  db: Kysely<Tables>,
  asked: { token: string; audience: Audience; carrier: Carrier; now: Date; passive?: boolean },
): Promise<Session | null> {
  if (!/^[\w-]{43}$/.test(asked.token)) return null
  const row = await firstRow<SessionRow>(db, findByToken, [tokenHash(asked.token)])
  if (!row || row.audience !== asked.audience || row.carrier !== asked.carrier) return null
  if (isOver(row, asked.now)) return null
  const isStale = asked.now.getTime() - row.last_used_at.getTime() >= touchEvery
  if (isStale && !asked.passive) await touch(db, row, asked.now)
  return {
    sessionId: idText(row.id),
    accountId: idText(row.account_id),
    role: row.role,
    crewId: row.crew_id && idText(row.crew_id),
    standing: row.standing,
    provedAt: row.proved_at ?? row.created_at,
    endsAt: row.expires_at,
  }
}

function isOver(row: SessionRow, now: Date): boolean {
  const idleSince = now.getTime() - row.last_used_at.getTime()
  return now >= row.expires_at || idleSince >= sessionLife[row.audience as Audience].idle
}

async function touch(db: Kysely<Tables>, row: SessionRow, now: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ last_used_at: now })
    .where('id', '=', row.id)
    .where('last_used_at', '<', now)
    .execute()
}

/** Ends a session for good; true when there was one. */
export async function endSession(tx: Transaction, sessionId: string): Promise<boolean> {
  const [done] = await tx.deleteFrom('sessions').where('id', '=', idBytes(sessionId)).execute()
  return (done?.numDeletedRows ?? 0n) > 0n
}

/**
 * Ends every session of an account but one, at once and for every replica: for suspensions, changed roles and reset factors. How many
 * that were. Open streams end within a second.
 */
export async function endSessionsOf(
  tx: Transaction,
  accountId: string,
  except?: string,
): Promise<number> {
  const all = tx.deleteFrom('sessions').where('account_id', '=', idBytes(accountId))
  const [done] = await (except ? all.where('id', '!=', idBytes(except)) : all).execute()
  return Number(done?.numDeletedRows ?? 0n)
}

/** Ends a session that owes something, once: of two that present a factor at the same time, one is told so. */
export async function endPending(
  tx: Transaction,
  sessionId: string,
  standing: Exclude<Standing, 'full'>,
): Promise<boolean> {
  const [done] = await tx
    .deleteFrom('sessions')
    .where('id', '=', idBytes(sessionId))
    .where('standing', '=', standing)
    .execute()
  return done?.numDeletedRows === 1n
}

/** How often a factor may be presented for one right password. */
export const mostTries = 5

/** Takes one of the tries of a session that owes a factor; false when none is left. Committed by itself, so that a rollback gives none back. */
export async function takeTry(db: Kysely<Tables>, sessionId: string): Promise<boolean> {
  const [done] = await db
    .updateTable('sessions')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', idBytes(sessionId))
    .where('standing', '=', 'secondFactor')
    .where('tries', '<', mostTries)
    .execute()
  return done?.numUpdatedRows === 1n
}

/** Ends a session whose tries are used up. */
export async function endExhausted(tx: Transaction, sessionId: string): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('id', '=', idBytes(sessionId))
    .where('standing', '=', 'secondFactor')
    .where('tries', '>=', mostTries)
    .execute()
}

/**
 * Gives a session that has just proved itself a new token: the old one opens nothing any more. Null when the session has ended, or
 * proved itself by another request in the meantime.
 */
export async function renewToken(
  tx: Transaction,
  session: { sessionId: string; provedAt: Date },
  now: Date,
): Promise<string | null> {
  const token = randomBytes(32).toString('base64url')
  const [done] = await tx
    .updateTable('sessions')
    .set({ token_hash: tokenHash(token), proved_at: now })
    .where('id', '=', idBytes(session.sessionId))
    .where('standing', '=', 'full')
    .where((eb) => eb(eb.fn.coalesce('proved_at', 'created_at'), '=', session.provedAt))
    .execute()
  return done?.numUpdatedRows === 1n ? token : null
}

function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
