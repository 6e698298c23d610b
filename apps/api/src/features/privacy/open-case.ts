import type { CaseReason, CaseSummary, Role } from '@girasol/contract'
import type { App } from '#/application.ts'
import { newId } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { sayInCase } from './case-text.ts'
import { insertCase, type StoredCase } from './cases.store.ts'

export type NewCase = {
  customerId: string
  orderId?: string | null
  accessId?: string | null
  openedBy: CaseSummary['openedBy']
  /** Null for the system. */
  opener: { accountId: string; role: Role } | null
  reason: CaseReason
  /** Sealed; a customer's own words are a question, a colleague's a note. */
  text: string | null
  now: Date
}

/** Opens a case about a customer, in the transaction of what it is about. */
export async function beginCase(app: App, tx: Transaction, opened: NewCase): Promise<StoredCase> {
  const { customerId, openedBy, opener, reason, now, text } = opened
  const row: StoredCase = {
    id: newId(),
    customerId,
    orderId: opened.orderId ?? null,
    accessId: opened.accessId ?? null,
    openedBy,
    reason,
    state: 'open',
    version: 1,
    openedAt: now,
    changedAt: now,
    closedAt: null,
  }
  await insertCase(tx, row, opener && opener.accountId)
  if (text !== null && opener) {
    const kind = openedBy === 'customer' ? 'question' : 'note'
    await sayInCase(app, tx, { caseId: row.id, customerId, kind, author: opener, text, now })
  }
  return row
}
