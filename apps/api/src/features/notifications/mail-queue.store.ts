import type { Language } from '@girasol/contract'
import { idBytes, idText } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { Audience } from '#/security/sessions.ts'
import type { MailFacts } from './mail-facts.ts'

/** A mail of the queue whose turn it is. `kind` is as stored: another version of the program may have written it. */
export type QueuedMail = {
  id: string
  kind: string
  accountId: string | null
  challengeId: string | null
  facts: MailFacts
  attempt: number
}

const mostAttempts = 8
const firstWaitMilliseconds = 5000
const longestWaitMilliseconds = 15 * 60_000

/** Locks the oldest due mail that nobody else holds; null when there is none. */
export async function claimMail(tx: Transaction, now: Date): Promise<QueuedMail | null> {
  const row = await tx
    .selectFrom('mail_queue')
    .select(['id', 'kind', 'account_id', 'challenge_id', 'facts', 'attempts'])
    .where('state', '=', 'ready')
    .where('run_at', '<=', now)
    .orderBy('run_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  return {
    id: idText(row.id),
    kind: row.kind,
    accountId: row.account_id && idText(row.account_id),
    challengeId: row.challenge_id && idText(row.challenge_id),
    facts: parsed(row.facts) as MailFacts,
    attempt: row.attempts + 1,
  }
}

/** Some servers hand JSON over as text. */
function parsed(facts: unknown): unknown {
  return typeof facts === 'string' ? (JSON.parse(facts) as unknown) : facts
}

/** Ends a mail: handed over, or not to be sent any more. */
export async function endMail(
  tx: Transaction,
  id: string,
  ended: { state: 'sent' | 'dead'; why: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('mail_queue')
    .set({ state: ended.state, done_at: ended.now, last_error: ended.why })
    .where('id', '=', idBytes(id))
    .execute()
}

/** Counts a failure and sets the next turn: 5 s, 10 s, 20 s … at most 15 min; after eight the mail is dead. `why` is a code. */
export async function countMailFailure(
  tx: Transaction,
  { id, attempt }: QueuedMail,
  why: string,
  now: Date,
): Promise<'ready' | 'dead'> {
  const state = attempt >= mostAttempts ? 'dead' : 'ready'
  const wait = Math.min(firstWaitMilliseconds * 2 ** (attempt - 1), longestWaitMilliseconds)
  await tx
    .updateTable('mail_queue')
    .set({
      attempts: attempt,
      state,
      run_at: new Date(now.getTime() + wait),
      done_at: state === 'dead' ? now : null,
      last_error: why.slice(0, 120),
    })
    .where('id', '=', idBytes(id))
    .execute()
  return state
}

/** What a mail needs of its account: the sealed address and the language; null when the account is gone. */
export async function findAddressee(
  tx: Transaction,
  accountId: string,
): Promise<{
  emailSealed: Buffer
  emailVersion: number
  language: Language
  audience: Audience
} | null> {
  const row = await tx
    .selectFrom('accounts')
    .select(['email_sealed', 'email_version', 'language', 'audience'])
    .where('id', '=', idBytes(accountId))
    .executeTakeFirst()
  if (!row) return null
  return {
    emailSealed: row.email_sealed,
    emailVersion: row.email_version,
    language: row.language as Language,
    audience: row.audience as Audience,
  }
}

/** What a mail needs of its challenge; null when it is gone. */
export async function findChallengeAddress(
  tx: Transaction,
  challengeId: string,
): Promise<{
  accountId: string | null
  addressSealed: Buffer | null
  language: Language | null
  expiresAt: Date
} | null> {
  const row = await tx
    .selectFrom('challenges')
    .select(['account_id', 'address_sealed', 'language', 'expires_at'])
    .where('id', '=', idBytes(challengeId))
    .executeTakeFirst()
  if (!row) return null
  return {
    accountId: row.account_id && idText(row.account_id),
    addressSealed: row.address_sealed,
    language: row.language as Language | null,
    expiresAt: row.expires_at,
  }
}
