import type { ApprovalKind, StaffReason } from '@girasol/contract'
import type { App } from '#/application.ts'
import { idBytes, newId } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import type { RequestFacts, SignedIn } from '#/http/handler.ts'
import { append } from '#/outbox/append.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { approvalLife, type Facts, type PrivateFacts, type Subject } from './approval.ts'
import { hasOpen, insertApproval } from './approvals.store.ts'
import { sealText } from './sealed-texts.ts'

export type NewApproval = {
  kind: ApprovalKind
  subject: Subject
  /** What is so and what would be: ids, states, amounts and codes only. */
  before: Facts
  after: Facts
  /** What of the change is personal data: kept sealed, shown to those who decide. */
  secrets?: PrivateFacts
  reason: StaffReason
  text: string
  /** How many others must agree. */
  needed?: 1 | 2
}

type By = {
  app: App
  principal: SignedIn
  request: Pick<RequestFacts, 'id' | 'source'>
  now: Date
}

/** Asks for what needs a second person, in the caller's transaction; returns the request's id. Fails with `alreadyRequested`. */
export async function requestApproval(
  tx: Transaction,
  by: By,
  asked: NewApproval,
): Promise<string> {
  const { app, principal, now } = by
  const { kind, subject, before, after, reason, secrets, text, needed = 1 } = asked
  if (await hasOpen(tx, { kind, subjectId: subject.id, now })) fail('alreadyRequested')
  const id = newId()
  const sealed = (column: 'private_sealed' | 'reason_sealed', words: string) =>
    sealText(app, tx, { id, column }, words)
  const expiresAt = new Date(now.getTime() + approvalLife)
  await insertApproval(tx, {
    id: idBytes(id),
    kind,
    requester_id: idBytes(principal.accountId),
    subject: subject.kind,
    subject_id: idBytes(subject.id),
    before_facts: JSON.stringify(before),
    after_facts: JSON.stringify(after),
    private_sealed: secrets ? await sealed('private_sealed', JSON.stringify(secrets)) : null,
    reason_code: reason,
    reason_sealed: await sealed('reason_sealed', text),
    needed,
    created_at: now,
    expires_at: expiresAt,
  })
  const due = { type: 'approval.due', aggregate: 'approval', aggregateId: id } as const
  await append(tx, { ...due, payload: {}, at: now, runAt: expiresAt })
  await recordDone(tx, by, {
    action: 'approval.request',
    resource: 'approval',
    resourceId: id,
    reason,
    before,
    after: { ...after, kind, subject: subject.kind, subjectId: subject.id },
  })
  return id
}
