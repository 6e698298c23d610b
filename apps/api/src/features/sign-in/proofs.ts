import type { ProofKind } from '@girasol/contract'
import type { Kysely } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { factorsOf } from './factors.store.ts'
import { recoveryCodesLeft } from './recovery-codes.store.ts'

/** With what an account can prove itself beside its password; empty when it has no factor. */
export async function proofsOf(
  db: Kysely<Tables> | Transaction,
  accountId: string,
): Promise<ProofKind[]> {
  const factors = await factorsOf(db, accountId)
  if (factors.length === 0) return []
  const kinds = (['passkey', 'totp'] as const).filter((kind) =>
    factors.some((factor) => factor.kind === kind),
  )
  const codes = await recoveryCodesLeft(db, accountId)
  return codes > 0 ? [...kinds, 'recoveryCode'] : kinds
}
