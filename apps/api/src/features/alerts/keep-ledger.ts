import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import { type FollowedEntry, isOurs } from '../audit-trail/audit-trail.ts'
import { accountActions, afterEntry } from './account-claims.ts'
import { ledgerLine, writeLine } from './ledger.store.ts'

/** Writes down what new entries say that accounts are. Entries that somebody else wrote say nothing. */
export async function keepLedger(
  app: App,
  tx: Transaction,
  entries: readonly FollowedEntry[],
): Promise<void> {
  const telling = entries.filter(
    ({ action, resource }) =>
      resource === 'account' && (accountActions as readonly string[]).includes(action),
  )
  for (const entry of telling) {
    const accountId = entry.resourceId
    if (!accountId || !isAccountId(accountId) || !isOurs(app.keys, entry.row)) continue
    const standing = afterEntry(await ledgerLine(tx, accountId), entry)
    if (standing) await writeLine(tx, accountId, standing, entry.id)
  }
}

function isAccountId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
