import type { App } from '#/application.ts'
import { idBytes, idText } from '#/database/ids.ts'
import { KeyDestroyed } from '#/security/key-faults.ts'
import { openPhone } from './contact.ts'
import { phoneIndex } from './phone-index.ts'

const atOnce = 100

/**
 * Gives orders from before there was an index of phones theirs, so that support finds their callers too: the database cannot, it holds
 * no key. Runs when the API starts; does nothing when there are none. Answers how many it indexed.
 */
export async function indexPhones(app: App): Promise<number> {
  let indexed = 0
  let after: Buffer = Buffer.alloc(16)
  while (!app.stopping.aborted) {
    const rows = await app.db
      .selectFrom('orders')
      .select(['id', 'customer_id', 'phone_sealed'])
      .where('phone_sealed', 'is not', null)
      .where('phone_index', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(atOnce)
      .execute()
    for (const row of rows) indexed += (await indexOne(app, row)) ? 1 : 0
    if (rows.length < atOnce) return indexed
    after = rows.at(-1)!.id
  }
  return indexed
}

type Row = { id: Buffer; customer_id: Buffer; phone_sealed: Buffer | null }

async function indexOne(app: App, row: Row): Promise<boolean> {
  try {
    const key = await app.keys.of(app.db, idText(row.customer_id))
    const phone = openPhone(key, idText(row.id), row.phone_sealed)
    if (phone === null) return false
    await app.db
      .updateTable('orders')
      .set({ phone_index: phoneIndex(app, phone) })
      .where('id', '=', idBytes(idText(row.id)))
      .execute()
    return true
  } catch (error) {
    if (error instanceof KeyDestroyed) return false
    throw error
  }
}
