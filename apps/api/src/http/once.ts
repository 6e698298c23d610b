import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { App } from '#/application.ts'
import { isDuplicate } from '#/database/database-errors.ts'
import { idBytes } from '#/database/ids.ts'
import { insertRow, prepare } from '#/database/prepared.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { open, type Place, seal } from '#/security/crypto.ts'
import { fail } from './errors.ts'
import type { Once, SignedIn } from './handler.ts'
import type { Route } from './route.ts'
import type { ParsedInput } from './validators.ts'

const keyForm = /^[\w-]{8,80}$/

type Claim = { accountId: string; key: string; hash: Buffer; now: Date }

/** The claim belongs to an earlier request, whose answer is to be repeated. */
class AlreadyClaimed extends Error {}

/**
 * Runs the work of an idempotent endpoint once per account and key. The key's row is written first, in the same transaction as the work:
 * a second request waits for the first at the row, then repeats its answer; when the first one fails, nothing of it remains.
 */
export function onceFor(
  app: App,
  route: Route,
  request: FastifyRequest,
  asked: { caller: SignedIn; input: ParsedInput; now: Date },
): Once<unknown> {
  const claim = readClaim(route, request, asked)
  return async (work) => {
    try {
      return await transaction(app.db, async (tx) => {
        await insertClaim(tx, claim)
        const output = await work(tx)
        await keepAnswer(app, tx, claim, route.writeOutput?.(output) ?? 'null')
        return output
      })
    } catch (error) {
      if (error instanceof AlreadyClaimed) return repeatAnswer(app, claim)
      throw error
    }
  }
}

function readClaim(
  route: Route,
  request: FastifyRequest,
  asked: { caller: SignedIn; input: ParsedInput; now: Date },
): Claim {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') fail('idempotencyKeyMissing')
  if (!keyForm.test(key)) {
    fail('invalidInput', { fields: [{ field: '/headers/idempotency-key', reason: 'wrongForm' }] })
  }
  const { params, query, body } = asked.input
  const hash = createHash('sha256').update(JSON.stringify([route.name, params, query, body]))
  return { accountId: asked.caller.accountId, key, hash: hash.digest(), now: asked.now }
}

async function insertClaim(tx: Transaction, claim: Claim): Promise<void> {
  try {
    await insertRow(tx, 'idempotency_keys', {
      account_id: idBytes(claim.accountId),
      idempotency_key: claim.key,
      request_hash: claim.hash,
      answer_sealed: null,
      created_at: claim.now,
    })
  } catch (error) {
    throw isDuplicate(error) ? new AlreadyClaimed() : error
  }
}

function placeOf(claim: Claim): Place {
  return {
    table: 'idempotency_keys',
    column: 'answer_sealed',
    row: `${claim.accountId}/${claim.key}`,
  }
}

type Owner = { accountId: Buffer; key: string }

const updateAnswer = prepare((db, value: Owner & { sealed: Buffer }) =>
  db
    .updateTable('idempotency_keys')
    .set({ answer_sealed: value.sealed })
    .where('account_id', '=', value.accountId)
    .where('idempotency_key', '=', value.key),
)

async function keepAnswer(app: App, tx: Transaction, claim: Claim, answer: string): Promise<void> {
  const key = await app.keys.of(tx, claim.accountId)
  const sealed = seal(key, placeOf(claim), answer)
  await updateAnswer.run(tx, { accountId: idBytes(claim.accountId), key: claim.key, sealed })
}

async function repeatAnswer(app: App, claim: Claim): Promise<unknown> {
  const row = await app.db
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'answer_sealed'])
    .where('account_id', '=', idBytes(claim.accountId))
    .where('idempotency_key', '=', claim.key)
    .executeTakeFirst()
  if (!row?.answer_sealed) throw new Error('a claimed key has no answer')
  if (!row.request_hash.equals(claim.hash)) fail('idempotencyKeyReused')
  const key = await app.keys.of(app.db, claim.accountId)
  return JSON.parse(open(key, placeOf(claim), row.answer_sealed)) as unknown
}
