import { type ApprovalKind, contract } from '@girasol/contract'
import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle, type RequestFacts, type SignedIn } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import type { PrivateFacts, StoredApproval } from './approval.ts'
import { agreeFirst, decide, findApproval, withdraw } from './approvals.store.ts'
import { openTexts, sealText } from './sealed-texts.ts'
import { showApproval } from './show-approval.ts'

/** What was agreed to, for the feature that carries it out. */
export type Decided = {
  app: App
  approval: StoredApproval
  secrets: PrivateFacts
  /** Who agreed. */
  principal: SignedIn
  request: RequestFacts
  now: Date
}

/** Carries out what was agreed to, in the transaction of the decision: when it fails, nothing was decided. */
export type Apply = (tx: Transaction, decided: Decided) => Promise<void>
export type ApprovalKinds = Readonly<Record<ApprovalKind, Apply>>

type Deciding = Omit<Decided, 'secrets'>

/** Agrees to a request. With the last agreement that it needs, `kinds` carries it out. */
export function approveRequestWith(kinds: ApprovalKinds) {
  return handle(
    contract.approvals.approveRequest,
    async ({ app, principal, resource: approval, input, request, now }) => {
      const deciding = { app, principal, approval, request, now }
      await transaction(app.db, (tx) => agree(tx, kinds, deciding, input.body.text))
      return showAgain(deciding)
    },
  )
}

async function agree(
  tx: Transaction,
  kinds: ApprovalKinds,
  deciding: Deciding,
  text: string | null,
): Promise<void> {
  const { app, approval, principal, now } = deciding
  const { secrets, decision } = await openTexts(app, tx, approval)
  const said = await sealDecision(tx, deciding, [decision, text])
  const asked = { id: approval.id, approverId: principal.accountId, now, ...said }
  if (approval.needed === 2 && (await agreeFirst(tx, asked))) {
    return record(tx, deciding, 'approval.approve', { state: 'open', agreed: 1 })
  }
  if (!(await decide(tx, 'approved', asked))) fail('approvalClosed')
  await record(tx, deciding, 'approval.approve', { state: 'approved', agreed: approval.needed })
  const decided = (await findApproval(tx, approval.id))!
  await kinds[approval.kind](tx, { ...deciding, approval: decided, secrets })
}

/** Refuses a request, with the reason that its maker will read. */
export const declineRequest = handle(
  contract.approvals.declineRequest,
  async ({ app, principal, resource: approval, input, request, now }) => {
    const deciding = { app, principal, approval, request, now }
    await transaction(app.db, async (tx) => {
      const { decision } = await openTexts(app, tx, approval)
      const said = await sealDecision(tx, deciding, [decision, input.body.text])
      const asked = { id: approval.id, approverId: principal.accountId, now, ...said }
      if (!(await decide(tx, 'declined', asked))) fail('approvalClosed')
      await record(tx, deciding, 'approval.decline', { state: 'declined' })
    })
    return showAgain(deciding)
  },
)

/** Takes one's own request back. */
export const withdrawRequest = handle(
  contract.approvals.withdrawRequest,
  ({ app, principal, resource: approval, request, now }) =>
    transaction(app.db, async (tx) => {
      const asked = { id: approval.id, requesterId: principal.accountId, now }
      if (!(await withdraw(tx, asked))) fail('approvalClosed')
      const deciding = { app, principal, approval, request, now }
      await record(tx, deciding, 'approval.withdraw', { state: 'withdrawn' })
    }),
)

async function sealDecision(
  tx: Transaction,
  { app, approval }: Deciding,
  texts: (string | null)[],
): Promise<{ decisionSealed: Buffer | null; decisionVersion: number }> {
  const decisionVersion = approval.decisionVersion + 1
  const said = texts.filter((text) => text !== null)
  if (said.length === 0) return { decisionSealed: null, decisionVersion }
  const place = { id: approval.id, column: 'decision_sealed', version: decisionVersion } as const
  return { decisionSealed: await sealText(app, tx, place, said.join(' · ')), decisionVersion }
}

function record(
  tx: Transaction,
  deciding: Deciding,
  action: 'approval.approve' | 'approval.decline' | 'approval.withdraw',
  after: Readonly<Record<string, string | number>>,
): Promise<void> {
  const { approval } = deciding
  return recordDone(tx, deciding, {
    action,
    resource: 'approval',
    resourceId: approval.id,
    reason: approval.reasonCode,
    before: { state: 'open' },
    after: { ...after, kind: approval.kind },
  })
}

async function showAgain({ app, principal, approval, now }: Deciding) {
  return showApproval({ app, principal, now }, (await findApproval(app.db, approval.id))!)
}
