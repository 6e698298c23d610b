import { contract, type Lead } from '@girasol/contract'
import type { Reader } from '@girasol/policies'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { firstName, maskPlace } from '#/security/masks.ts'
import { seenText, seenWhole } from '#/security/seen.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { newestArea } from '../estimates/estimates.ts'
import { listAsking, recordAccess } from '../privacy/privacy.ts'
import { findPerson } from '../profiles/profiles.ts'

const mostLeads = 100

/** People who asked to be contacted; gone from here the moment they take it back. */
export const listLeads = handle(
  contract.customers.listLeads,
  async ({ app, principal, request, now }) => {
    const asking = await listAsking(app.db, mostLeads)
    const reader = principal.role as Extract<Reader, 'sales'>
    const shown = await Promise.all(asking.map((one) => showLead(app, reader, one)))
    const leads = shown.filter((lead) => lead !== null)
    await transaction(app.db, async (tx) => {
      for (const { id } of leads) {
        await recordAccess(tx, {
          customerId: id,
          actor: principal,
          fieldGroup: 'contactRequest',
          manner: 'masked',
          reason: 'askedToBeContacted',
          at: now,
        })
      }
      await recordDone(
        tx,
        { app, principal, request, now },
        {
          action: 'lead.list',
          resource: 'customer',
          resourceId: null,
          after: { shown: leads.length },
        },
      )
    })
    return { leads }
  },
)

type Asking = Awaited<ReturnType<typeof listAsking>>[number]

async function showLead(
  app: App,
  reader: Reader,
  { accountId, channel, since }: Asking,
): Promise<Lead | null> {
  const person = await findPerson(app, app.db, accountId)
  const seenChannel = seenWhole(reader, 'lead', 'channel', () => channel)
  if (!person || person.state !== 'active' || !seenChannel) return null
  const area = await newestArea(app.db, accountId)
  return {
    id: accountId,
    firstName: seenText(reader, 'lead', 'name', { open: () => person.name, mask: firstName }),
    area: seenText(reader, 'lead', 'area', { open: () => area, mask: maskPlace }),
    channel: seenChannel,
    language: person.language,
    since: since.toISOString(),
  }
}
