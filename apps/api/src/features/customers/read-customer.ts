import { contract, type CustomerRecord } from '@girasol/contract'
import type { Reader } from '@girasol/policies'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { maskEmail, maskName, maskPhone, maskPlace } from '#/security/masks.ts'
import { seenText } from '#/security/seen.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { listContactsOf, openPhone } from '../orders/orders.ts'
import {
  findChoices,
  findWaitingErasure,
  listAccessesOf,
  listCasesOf,
  recordAccess,
  showAccess,
  showSummary,
} from '../privacy/privacy.ts'
import type { Person } from '../profiles/profiles.ts'
import { lockOf } from '../sign-in/sign-in.ts'
import { countDevices, listFactorKinds } from './customers.store.ts'

/** One customer on one screen, masked. The look itself is the newest in the list of looks that the customer sees. */
export const readCustomer = handle(
  contract.customers.readCustomer,
  async ({ app, principal, resource: person, request, now }) => {
    await transaction(app.db, async (tx) => {
      await recordAccess(tx, {
        customerId: person.id,
        actor: principal,
        fieldGroup: 'record',
        manner: 'masked',
        reason: 'openedRecord',
        at: now,
      })
      const looked = {
        action: 'customer.read',
        resource: 'customer',
        resourceId: person.id,
      } as const
      await recordDone(tx, { app, principal, request, now }, looked)
    })
    const reader = principal.role as Extract<Reader, 'support'>
    return { ...whoSeen(reader, person), ...(await restOf(app, reader, person, now)) }
  },
)

function whoSeen(reader: Reader, person: Person) {
  const { id, language, name, email } = person
  return {
    id,
    state: person.state === 'erased' ? ('erased' as const) : ('active' as const),
    language,
    since: person.createdAt.toISOString(),
    nameMasked: seenText(reader, 'customer', 'name', { open: () => name, mask: maskName }),
    emailMasked: seenText(reader, 'customer', 'email', { open: () => email, mask: maskEmail }),
  }
}

async function restOf(app: App, reader: Reader, person: Person, now: Date) {
  const { id } = person
  const { contact } = await findChoices(app.db, id)
  const erasure = await findWaitingErasure(app.db, id)
  const factors = await listFactorKinds(app.db, id)
  const accesses = await listAccessesOf(app.db, id, { limit: 20 })
  const { lockedUntil } = await lockOf(app, id, now)
  return {
    orders: await ordersSeen(app, reader, person),
    devices: await countDevices(app.db, id, now),
    lockedUntil: lockedUntil && lockedUntil.toISOString(),
    factors: factors.map(({ kind, since }) => ({ kind, since: since.toISOString() })),
    contact: contact && { ...contact, since: contact.since.toISOString() },
    erasureDueAt: erasure && erasure.dueAt.toISOString(),
    accesses: accesses.map((access) => ({ ...showAccess(access), caseId: access.caseId })),
    cases: (await listCasesOf(app.db, id, 50)).map(showSummary),
  }
}

async function ordersSeen(
  app: App,
  reader: Reader,
  person: Person,
): Promise<CustomerRecord['orders']> {
  const orders = await listContactsOf(app.db, person.id, 100)
  const key = person.name === null ? null : await app.keys.of(app.db, person.id)
  return orders.map(({ id, number, state, placedAt, totalCents, placeLabel, phoneSealed }) => ({
    id,
    number,
    state,
    placedAt: placedAt.toISOString(),
    totalCents,
    areaMasked: seenText(reader, 'order', 'area', { open: () => placeLabel, mask: maskPlace }),
    phoneMasked: seenText(reader, 'order', 'phone', {
      open: () => key && openPhone(key, id, phoneSealed),
      mask: maskPhone,
    }),
  }))
}
