import { randomBytes } from 'node:crypto'
import { contract } from '@girasol/contract'
import { newId } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { computeResult } from './compute-result.ts'
import { askerOf } from './computing/asker.ts'
import { keyHash, type SavedEstimate, showEstimate } from './estimate.ts'
import { insertEstimate } from './estimates.store.ts'

/** Saves an estimate under a private link whose key only the caller ever sees; it belongs to a customer who is signed in. */
export const saveEstimate = handle(
  contract.estimates.saveEstimate,
  async ({ app, input, principal, request, now }) => {
    const { inputs, result } = await computeResult(
      input.body.inputs,
      now,
      askerOf({ request, principal }),
    )
    const accountId = principal.role === 'customer' ? principal.accountId : null
    const key = randomBytes(32).toString('base64url')
    const estimate: SavedEstimate = {
      id: newId(),
      version: 1,
      inputs,
      result,
      totalCents: result.price.totalCents,
      savedAt: now,
      customerId: accountId,
      orderId: null,
    }
    await transaction(app.db, async (tx) => {
      await insertEstimate(tx, estimate, keyHash(key))
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: 'estimate.save',
          resource: 'estimate',
          resourceId: estimate.id,
          after: { version: 1, totalCents: estimate.totalCents },
        },
      )
    })
    return { estimate: showEstimate(estimate, accountId), key }
  },
)
