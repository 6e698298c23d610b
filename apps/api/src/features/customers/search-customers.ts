import { contract, type CustomerHit, type CustomerSearch } from '@girasol/contract'
import type { Reader } from '@girasol/policies'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { emailIndex } from '#/security/email-index.ts'
import { maskEmail, maskName, maskPlace } from '#/security/masks.ts'
import { seenText } from '#/security/seen.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import {
  findOrderByNumber,
  findOrdersByPhone,
  listContactsOf,
  phoneIndex,
} from '../orders/orders.ts'
import { recordAccess } from '../privacy/privacy.ts'
import { findByEmailIndex, findPerson } from '../profiles/profiles.ts'

const mostHits = 10

/**
 * Finds customers by order number, e-mail or phone, exactly, through keyed hashes. What was looked for is written nowhere; each
 * customer that was found is told that support has found them.
 */
export const searchCustomers = handle(
  contract.customers.searchCustomers,
  async ({ app, input, principal, request, now }) => {
    const ids = await findIds(app, input.body)
    const found = await Promise.all(ids.map((id) => showHit(app, principal.role as 'support', id)))
    const customers = found.filter((hit) => hit !== null)
    await transaction(app.db, async (tx) => {
      for (const { id } of customers) {
        await recordAccess(tx, {
          customerId: id,
          actor: principal,
          fieldGroup: 'searchHit',
          manner: 'masked',
          reason: 'searched',
          at: now,
        })
      }
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: 'customer.search',
          resource: 'customer',
          resourceId: null,
          after: { by: input.body.by, found: customers.length },
        },
      )
    })
    return { customers }
  },
)

async function findIds(app: App, { by, text }: CustomerSearch): Promise<string[]> {
  switch (by) {
    case 'orderNumber': {
      const order = await findOrderByNumber(app.db, text)
      return order ? [order.customerId] : []
    }
    case 'email': {
      const id = await findByEmailIndex(app.db, emailIndex(app, 'people', text))
      return id === null ? [] : [id]
    }
    case 'phone':
      return findOrdersByPhone(app.db, phoneIndex(app, text), mostHits)
  }
}

/** A customer as a search shows it; null for crews, whom this desk does not serve. */
async function showHit(app: App, reader: Reader, id: string): Promise<CustomerHit | null> {
  const person = await findPerson(app, app.db, id)
  if (person?.role !== 'customer') return null
  const orders = await listContactsOf(app.db, id, 100)
  const areas = orders.flatMap(({ placeLabel }) => {
    const area = seenText(reader, 'order', 'area', { open: () => placeLabel, mask: maskPlace })
    return area === null ? [] : [area]
  })
  return {
    id,
    nameMasked: seenText(reader, 'customer', 'name', { open: () => person.name, mask: maskName }),
    emailMasked: seenText(reader, 'customer', 'email', {
      open: () => person.email,
      mask: maskEmail,
    }),
    areas: [...new Set(areas)].slice(0, 5),
    orders: orders.length,
    since: person.createdAt.toISOString(),
  }
}
