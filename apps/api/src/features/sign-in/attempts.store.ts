import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { Counter } from './lockout.ts'

type Reader = Kysely<Tables> | Transaction

/** Reads counters and locks them until the transaction ends; those that are new begin now. In the order of `keys`, which must be sorted. */
export async function lockCounters(tx: Transaction, keys: Buffer[], now: Date): Promise<Counter[]> {
  // Writing first takes each row's lock at once: two that read first would both go on.
  await sql`INSERT INTO attempts (counter, last_at)
    VALUES ${sql.join(keys.map((key) => sql`(${key}, ${now})`))}
    ON DUPLICATE KEY UPDATE failures = failures`.execute(tx)
  const rows = await tx
    .selectFrom('attempts')
    .select(['counter', 'failures', 'locks', 'locked_until', 'last_at'])
    .where('counter', 'in', keys)
    .forUpdate()
    .execute()
  return keys.map((key) => readCounter(rows.find((row) => row.counter.equals(key))!))
}

export async function writeCounter(tx: Transaction, key: Buffer, counter: Counter): Promise<void> {
  await tx
    .updateTable('attempts')
    .set({
      failures: counter.failures,
      locks: counter.locks,
      locked_until: counter.lockedUntil,
      last_at: counter.lastAt,
    })
    .where('counter', '=', key)
    .execute()
}

/** Forgets counters: their owner came in, or somebody let them try again. */
export async function dropCounters(db: Reader, keys: Buffer[]): Promise<void> {
  if (keys.length > 0) await db.deleteFrom('attempts').where('counter', 'in', keys).execute()
}

export async function readCounters(db: Reader, keys: Buffer[]): Promise<Counter[]> {
  const rows = await db
    .selectFrom('attempts')
    .select(['failures', 'locks', 'locked_until', 'last_at'])
    .where('counter', 'in', keys)
    .execute()
  return rows.map(readCounter)
}

type Row = { failures: number; locks: number; locked_until: Date | null; last_at: Date }

function readCounter(row: Row): Counter {
  return {
    failures: row.failures,
    locks: row.locks,
    lockedUntil: row.locked_until,
    lastAt: row.last_at,
  }
}
