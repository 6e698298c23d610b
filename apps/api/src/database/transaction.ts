import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import { withDriver } from './connection.ts'
import { isLockConflict } from './database-errors.ts'
import type { Tables } from './tables.ts'

declare const insideTransaction: unique symbol

/** A database handle that only `transaction` hands out: what must commit together with a change asks for this type. */
export type Transaction = KyselyTransaction<Tables> & { readonly [insideTransaction]: true }

const attempts = 3

/** What waits for the end of a transaction that is under way. */
const waiting = new WeakMap<Transaction, (() => void)[]>()

/** Does `act` once the transaction is committed, and never when it is not. `act` must not throw and writes nothing to the database. */
export function afterCommit(tx: Transaction, act: () => void): void {
  const acts = waiting.get(tx)
  if (acts) acts.push(act)
  else waiting.set(tx, [act])
}

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
      let tx: Transaction | undefined
      const result = await db.transaction().execute((begun) => {
        tx = begun as Transaction
        return withDriver(begun, () => work(begun as Transaction))
      })
      for (const act of waiting.get(tx!) ?? []) act()
      return result
    } catch (error) {
      if (attempt === attempts || !isLockConflict(error)) throw error
    }
  }
}
