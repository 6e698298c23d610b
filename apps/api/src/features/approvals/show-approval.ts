import type { Approval } from '@girasol/contract'
import { mayDecide, type Principal } from '@girasol/policies'
import type { App } from '#/application.ts'
import { readName } from '../profiles/profiles.ts'
import { changesOf, stateAt, type StoredApproval } from './approval.ts'
import { maybeSamePerson } from './approvals.store.ts'
import { openTexts, type Texts } from './sealed-texts.ts'

type Seen = { app: App; principal: Exclude<Principal, { role: 'anonymous' }>; now: Date }

/** What the law wants to know of a request. */
export async function approvalFacts({ app, principal, now }: Seen, approval: StoredApproval) {
  const { kind, requesterId, subject, firstApproverId } = approval
  const pair = { one: principal.accountId, other: requesterId, now }
  const samePerson = await maybeSamePerson(app.db, pair)
  return { kind, requesterId, subjectId: subject.id, firstApproverId, samePerson }
}

/** A request for the console, with names and words opened. */
export async function showApproval(seen: Seen, approval: StoredApproval): Promise<Approval> {
  const { app, principal, now } = seen
  const texts = await openTexts(app, app.db, approval)
  const state = stateAt(approval, now)
  const facts = await approvalFacts(seen, approval)
  const { id, kind, requesterId, subject, before, after, needed } = approval
  return {
    id,
    kind,
    state,
    requester: (await somebody(app, requesterId))!,
    requestedAt: approval.createdAt.toISOString(),
    expiresAt: approval.expiresAt.toISOString(),
    subject: { ...subject, label: await labelOf(app, approval, texts) },
    changes: changesOf(before, after, texts.secrets),
    reason: { code: approval.reasonCode, text: texts.reason },
    needed,
    firstApprover: await somebody(app, approval.firstApproverId),
    decider: await somebody(app, approval.decidedBy),
    decidedAt: approval.decidedAt?.toISOString() ?? null,
    decisionText: texts.decision,
    mayDecide: state === 'open' && mayDecide(principal, facts),
    mine: requesterId === principal.accountId,
  }
}

async function somebody(app: App, id: string | null) {
  if (id === null) return null
  return { id, name: (await readName(app, app.db, id)) ?? '—' }
}

async function labelOf(app: App, approval: StoredApproval, texts: Texts): Promise<string | null> {
  const { subject, after } = approval
  if (subject.kind === 'account') return (await somebody(app, subject.id))!.name
  const said = texts.secrets['name'] ?? after['orderNumber']
  return typeof said === 'string' ? said : null
}
