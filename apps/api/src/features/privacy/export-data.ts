import { contract } from '@girasol/contract'
import { newId } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle, type Loader } from '#/http/handler.ts'
import { open, seal } from '#/security/crypto.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { queueMail } from '../notifications/notifications.ts'
import { findPerson } from '../profiles/profiles.ts'
import { collectData } from './collect-data.ts'
import { exportPage } from './export-page.ts'
import {
  findExport,
  insertExport,
  readSealed,
  showExport,
  type StoredExport,
} from './exports.store.ts'
import { zip } from './zip.ts'

/** An export can be fetched for a day. */
const keptMilliseconds = 24 * 3_600_000

const placeOf = (id: string) => ({ table: 'data_exports', column: 'sealed', row: id })

/** The export behind `/:exportId`, as long as it can be fetched. */
export const loadExport: Loader<'export', StoredExport> = async (app, id, { now }) => {
  const row = await findExport(app.db, id, now)
  return row && { row, facts: { accountId: row.accountId } }
}

/**
 * Puts everything about the caller together, at once: a page to read and the same as JSON, in one archive. It lies sealed with the
 * caller's key and is never on a disk in the clear.
 */
export const exportData = handle(
  contract.privacy.exportData,
  async ({ app, principal, request, now }) => {
    const { accountId } = principal
    const archive = await makeArchive(app, accountId, now)
    const key = await app.keys.of(app.db, accountId)
    const id = newId()
    const made = {
      id,
      accountId,
      bytes: archive.length,
      madeAt: now,
      expiresAt: new Date(now.getTime() + keptMilliseconds),
    }
    const sealed = seal(key, placeOf(id), archive.toString('base64'))
    await transaction(app.db, async (tx) => {
      await insertExport(tx, { ...made, sealed })
      await queueMail(tx, { kind: 'dataExportReady', to: { accountId }, at: now })
      const done = { action: 'personalData.export', resource: 'export', resourceId: id } as const
      await recordDone(tx, { app, principal, request, now }, done)
    })
    return showExport(made)
  },
)

/** Everything about an account as an archive: a page to read and the same as JSON. */
export async function makeArchive(
  app: Parameters<typeof findPerson>[0],
  accountId: string,
  now: Date,
): Promise<Buffer> {
  const person = await findPerson(app, app.db, accountId)
  const collected = await collectData(app, accountId)
  const madeAt = now.toISOString()
  const page = exportPage(collected, person?.language ?? 'en', madeAt)
  const data = Object.fromEntries(collected.map(({ table, rows }) => [table, rows]))
  return zip([
    { name: 'girasol.html', content: Buffer.from(page) },
    { name: 'girasol.json', content: Buffer.from(JSON.stringify({ madeAt, data }, null, 2)) },
  ])
}

/** The archive itself, for who asked for it. */
export const fetchExport = handle(
  contract.privacy.fetchExport,
  async ({ app, principal, resource: made, request, answer, now }) => {
    const sealed = await readSealed(app.db, made.id)
    if (!sealed) return fail('notFound')
    const key = await app.keys.of(app.db, made.accountId)
    const bytes = Buffer.from(open(key, placeOf(made.id), sealed), 'base64')
    await transaction(app.db, (tx) =>
      recordDone(
        tx,
        { app, principal, request, now },
        { action: 'personalData.fetch', resource: 'export', resourceId: made.id },
      ),
    )
    answer.setHeader('content-disposition', 'attachment; filename="girasol.zip"')
    return { bytes }
  },
)
