import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import { withDriver } from './connection.ts'
import { isLockConflict } from './database-errors.ts'
import type { Tables } from './tables.ts'

declare const insideTransaction: unique symbol

/** A database handle that only `transaction` hands out: what must commit together with a change asks for this type. */
export type Transaction = KyselyTransaction<Tables> & { readonly [insideTransaction]: true }

const attempts = 3

/**
 * Runs `work` in one READ COMMITTED transaction (the level is set on each connection): all of it is committed, or nothing.
 * A deadlock or lock time-out is tried again, at most 3 times in all, so `work` must not do anything that cannot be repeated.
 * Never ask the pool for a second connection inside: use `tx` alone.
 */
export async function transaction<T>(
  db: Kysely<Tables>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute((tx) => withDriver(tx, () => work(tx as Transaction)))
    } catch (error) {
      if (attempt === attempts || !isLockConflict(error)) throw error
    }
  }
}
