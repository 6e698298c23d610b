import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { computeResult } from './compute-result.ts'
import { askerOf } from './computing/asker.ts'
import { type SavedEstimate, showEstimate } from './estimate.ts'
import { insertVersion, moveToNextVersion } from './estimates.store.ts'
import { refuseChanged, refuseStale } from './refuse-stale.ts'

/** Saves a version on top of the one that the caller has seen; whoever comes second is told the newer price. */
export const changeEstimate = handle(
  contract.estimates.changeEstimate,
  async ({ app, input, principal, resource, request, now }) => {
    refuseStale(resource, input.body.version)
    const { inputs, result } = await computeResult(
      input.body.inputs,
      now,
      askerOf({ request, principal }),
    )
    const accountId = principal.role === 'customer' ? principal.accountId : null
    const customerId = resource.customerId ?? accountId
    const changed: SavedEstimate = {
      id: resource.id,
      orderId: resource.orderId,
      version: resource.version + 1,
      inputs,
      result,
      totalCents: result.price.totalCents,
      savedAt: now,
      customerId,
    }
    await transaction(app.db, async (tx) => {
      const moved = await moveToNextVersion(tx, { ...resource, customerId })
      if (!moved) await refuseChanged(tx, resource.id)
      await insertVersion(tx, changed)
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: 'estimate.change',
          resource: 'estimate',
          resourceId: resource.id,
          before: { version: resource.version, totalCents: resource.totalCents },
          after: { version: changed.version, totalCents: changed.totalCents },
        },
      )
    })
    return showEstimate(changed, accountId)
  },
)
