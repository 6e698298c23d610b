import type { Language } from '@girasol/contract'
import { newId } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { append } from '#/outbox/append.ts'
import { openChallenge } from '#/security/challenges.ts'
import { seal } from '#/security/crypto.ts'
import type { DataKey } from '#/security/keys.ts'

const codeLife = 10 * 60_000
const codeTries = 5

type CodeAsked = {
  purpose: 'signUp' | 'emailChange'
  email: string
  emailIndex: Buffer
  /** Whose address it is to become; null for an account that is to be opened. */
  accountId: string | null
  language: Language
  /** `app.keys.ofSystem`, asked for before the transaction. */
  key: DataKey
  now: Date
}

/** Has a code sent to an address. Whether it has an account is looked up by the worker: here all addresses are alike. */
export async function sendCode(tx: Transaction, asked: CodeAsked): Promise<string> {
  const id = newId()
  const place = { table: 'challenges', column: 'address_sealed', row: id }
  await openChallenge(tx, {
    id,
    purpose: asked.purpose,
    accountId: asked.accountId,
    emailIndex: asked.emailIndex,
    addressSealed: seal(asked.key, place, asked.email),
    language: asked.language,
    mostTries: codeTries,
    life: codeLife,
    now: asked.now,
  })
  await append(tx, {
    type: 'account.codeAsked',
    aggregate: 'challenge',
    aggregateId: id,
    payload: { purpose: asked.purpose },
    at: asked.now,
  })
  return id
}
