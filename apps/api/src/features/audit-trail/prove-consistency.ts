import { contract } from '@girasol/contract'
import { catalogues } from '@girasol/messages'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { treeReader } from './merkle-proof.ts'
import { newestSigned, nodesOf, signedOfSize } from './proof.store.ts'
import { publicKeyOf } from './prove-entries.ts'

/** The newest checkpoint: whoever keeps it can later show that the log was not rewritten. */
export const readCheckpoint = handle(contract.trail.readCheckpoint, async ({ app }) => {
  const checkpoint = await newestSigned(app.db)
  if (!checkpoint) fail('notSealedYet')
  return { checkpoint, publicKey: publicKeyOf(app) }
})

/** That the log only grew between two checkpoints, which are named by their sizes. */
export const proveConsistency = handle(
  contract.trail.proveConsistency,
  async ({ app, input, request }) => {
    const { from: first, to: last } = input.query
    const from = await signedOfSize(app.db, first)
    const to = await (last === undefined ? newestSigned(app.db) : signedOfSize(app.db, last))
    if (!from || !to || from.size > to.size) fail('notFound')
    const path = await treeReader(nodesOf(app.db)).consistency(from.size, to.size)
    return {
      format: 'girasol-trail-consistency-1' as const,
      from,
      to,
      publicKey: publicKeyOf(app),
      path: path.map((node) => node.toString('hex')),
      howToCheck: Object.values(catalogues[request.language].trail.howToCheck),
    }
  },
)
