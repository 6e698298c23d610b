import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { RotatedElsewhere, rotateWrappingKey } from '#/security/rotate-keys.ts'
import { type Apply, requestApproval } from '../approvals/approvals.ts'

/** The one thing that a rotation is about, so that two are never asked for at once. */
const keyService = '00000000-0000-7000-8000-000000000001'

/** Asks for a new wrapping key. */
export const askKeyRotation = handle(
  contract.customerRequests.askKeyRotation,
  ({ app, principal, input, request, now }) =>
    transaction(app.db, async (tx) => {
      const { reason, text } = input.body
      if (app.config.keyService.kind !== 'file') fail('rotatedElsewhere')
      const approvalId = await requestApproval(
        tx,
        { app, principal, request, now },
        {
          kind: 'keyRotation',
          subject: { kind: 'keyService', id: keyService },
          before: { wrappingKey: 'kept' },
          after: { wrappingKey: 'renewed' },
          reason,
          text,
        },
      )
      return { approvalId }
    }),
)

/** Makes the key that two people want; the worker wraps all data keys anew with it. */
export const applyKeyRotation: Apply = async (tx, { app }) => {
  try {
    await rotateWrappingKey(app, tx)
  } catch (error) {
    if (error instanceof RotatedElsewhere) fail('rotatedElsewhere')
    throw error
  }
}
