import { sql } from 'kysely'
import type { App } from '../apps/api/src/application.ts'
import { type Transaction, transaction } from '../apps/api/src/database/transaction.ts'

/**
 * A transaction that the tests make and no program of the product: it says so to the database, so that a check which watches what is
 * changed can tell them apart.
 */
export function byTests<T>(app: App, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transaction(app.db, async (tx) => {
    await sql`SET @by_tests = 1`.execute(tx)
    try {
      return await work(tx)
    } finally {
      await sql`SET @by_tests = NULL`.execute(tx)
    }
  })
}
