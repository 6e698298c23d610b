import { contract } from '@girasol/contract'
import { idText } from '#/database/ids.ts'
import { handle } from '#/http/handler.ts'
import {
  type LeafColumn,
  leafColumns,
  listAbout,
  proveEntries,
  type SealedRow,
} from '../audit-trail/audit-trail.ts'
import { findVisitOfOrder } from '../crews/crews.ts'

const mostEntries = 500

const ownColumns: ReadonlySet<LeafColumn> = new Set(leafColumns)
/** Of what others did: what was done, by which role, when and why; not by whom and from where, and not what only they decide by. */
const othersColumns: ReadonlySet<LeafColumn> = new Set<LeafColumn>([
  'id',
  'at',
  'actor_role',
  'action',
  'resource',
  'resource_id',
  'outcome',
  'reason',
])

/** The owner's copy of what the trail says of an order and its visit, with the proof. That it was taken is itself told. */
export const downloadProof = handle(
  contract.orders.downloadProof,
  async ({ app, resource: order, principal, request, now }) => {
    const visit = await findVisitOfOrder(app.db, order.id)
    const things = [
      { resource: 'order', id: order.id },
      ...(visit ? [{ resource: 'visit', id: visit.id }] : []),
    ]
    const rows = await listAbout(app.db, things, mostEntries)
    const isOwn = (row: SealedRow) =>
      row.actor_id !== null && idText(row.actor_id) === principal.accountId
    const proof = await proveEntries(app, rows, {
      about: { kind: 'order', id: order.id, number: order.number },
      shown: (row) => (isOwn(row) ? ownColumns : othersColumns),
      language: request.language,
    })
    await app.trailAlone({
      at: now,
      actorId: principal.accountId,
      actorRole: principal.role,
      action: 'order.downloadProof',
      resource: 'order',
      resourceId: order.id,
      outcome: 'done',
      source: request.source,
      requestId: request.id,
    })
    return proof
  },
)
