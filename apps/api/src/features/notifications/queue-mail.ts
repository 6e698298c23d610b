import { idBytes, newId } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { MailKind } from './mail-kind.ts'

export type NewMail = {
  kind: MailKind
  /** An account, or the address of a challenge whose secret the mail carries (both: the account's language, the challenge's secret). */
  to: { accountId?: string; challengeId?: string }
  /** Ids, figures and codes only; never a name, an address or a secret. */
  facts?: Readonly<Record<string, string | number | boolean | null>>
  at: Date
}

/** Queues a mail in the transaction of what it tells of: it is sent if, and only if, that was committed. */
export async function queueMail(tx: Transaction, mail: NewMail): Promise<void> {
  await tx
    .insertInto('mail_queue')
    .values({
      id: idBytes(newId()),
      kind: mail.kind,
      account_id: mail.to.accountId ? idBytes(mail.to.accountId) : null,
      challenge_id: mail.to.challengeId ? idBytes(mail.to.challengeId) : null,
      facts: JSON.stringify(mail.facts ?? {}),
      run_at: mail.at,
      created_at: mail.at,
    })
    .execute()
}
