import { contract, type ErrorCode } from '@girasol/contract'
import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle, type InputOf, type RequestFacts, type SignedIn } from '#/http/handler.ts'
import { addressLine } from '#/security/masks.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { readContact } from '../orders/orders.ts'
import { findCase, recordAccess, sayInCase } from '../privacy/privacy.ts'
import type { Person } from '../profiles/profiles.ts'
import { revealMilliseconds, revealsLeft } from './reveal-limit.ts'

type Asked = InputOf<typeof contract.customers.revealField>['body']
type Facts = { app: App; principal: SignedIn; request: RequestFacts; now: Date }

/**
 * One field of one customer in full, for an open case of this customer, with a reason; counted, in the trail, and in the customer's
 * own list before anything is answered.
 */
export const revealField = handle(
  contract.customers.revealField,
  async ({ app, principal, resource: person, input, request, now }) => {
    const facts = { app, principal, request, now }
    const asked = input.body
    const granted = await transaction(app.db, (tx) => grant(tx, facts, person, asked))
    if ('refused' in granted) {
      await recordRefusal(facts, person, granted.refused)
      return fail(granted.refused)
    }
    const value = await valueOf(app, person, asked)
    const until = new Date(now.getTime() + revealMilliseconds).toISOString()
    return { field: asked.field, value, until, left: granted.left }
  },
)

type Granted =
  | { left: number }
  | { refused: Extract<ErrorCode, 'caseNotOpen' | 'revealLimitReached'> }

async function grant(
  tx: Transaction,
  facts: Facts,
  person: Person,
  asked: Asked,
): Promise<Granted> {
  const { app, principal, now } = facts
  const { caseId, reason, field, note } = asked
  const left = await revealsLeft(app, tx, principal.accountId, now)
  if (left === 0) return { refused: 'revealLimitReached' }
  const row = await findCase(tx, caseId)
  if (row?.customerId !== person.id || row.state === 'closed') return { refused: 'caseNotOpen' }
  await recordAccess(tx, {
    customerId: person.id,
    actor: principal,
    fieldGroup: field,
    manner: 'revealed',
    reason,
    caseId,
    at: now,
  })
  const said = {
    caseId,
    customerId: person.id,
    kind: 'note',
    author: principal,
    text: note,
    now,
  } as const
  await sayInCase(app, tx, said)
  await recordDone(tx, facts, {
    action: 'reveal.field',
    resource: 'customer',
    resourceId: person.id,
    reason,
    after: { field, caseId },
  })
  return { left: left - 1 }
}

/** Phone and address are those of an order, which must be this customer's. */
async function valueOf(
  app: App,
  person: Person,
  { field, orderId }: Asked,
): Promise<string | null> {
  if (field === 'name') return person.name
  if (field === 'email') return person.email
  const contact = orderId === null ? null : await readContact(app, app.db, orderId)
  if (contact?.customerId !== person.id) return null
  return field === 'phone' ? contact.phone : addressLine(contact.address)
}

function recordRefusal(facts: Facts, person: Person, reason: string): Promise<void> {
  const { app, principal, request, now } = facts
  return transaction(app.db, (tx) =>
    app.trail(tx, {
      at: now,
      actorId: principal.accountId,
      actorRole: principal.role,
      action: 'reveal.field',
      resource: 'customer',
      resourceId: person.id,
      outcome: 'denied',
      reason,
      source: request.source,
      requestId: request.id,
    }),
  )
}
