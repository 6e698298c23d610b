import type { Address, OrderState } from '@girasol/contract'
import type { App } from '#/application.ts'
import { idBytes, idText } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { openAddress, openPhone } from './contact.ts'

export type OpenOrder = {
  id: string
  number: string
  state: OrderState
  placedAt: Date
  panels: number
  kwDc: number
  totalCents: number
  address: Address
  phone: string | null
}

const columns = [
  'id',
  'number',
  'state',
  'placed_at',
  'panels',
  'kw_dc',
  'total_cents',
  'address_sealed',
  'phone_sealed',
] as const

/**
 * A customer's orders, or one of them, with address and phone unmasked: for a sealed access that runs, and nothing else. The newest
 * first, at most 50.
 */
export async function openContacts(
  app: App,
  tx: Transaction,
  { customerId, orderId }: { customerId: string; orderId: string | null },
): Promise<OpenOrder[]> {
  const all = tx
    .selectFrom('orders')
    .select(columns)
    .where('customer_id', '=', idBytes(customerId))
    .orderBy('id', 'desc')
    .limit(50)
  const rows = await (orderId ? all.where('id', '=', idBytes(orderId)) : all).execute()
  const key = await app.keys.of(tx, customerId)
  return rows.map((row) => {
    const id = idText(row.id)
    return {
      id,
      number: row.number,
      state: row.state as OrderState,
      placedAt: row.placed_at,
      panels: row.panels,
      kwDc: row.kw_dc,
      totalCents: row.total_cents,
      address: openAddress(key, id, row.address_sealed),
      phone: openPhone(key, id, row.phone_sealed),
    }
  })
}
