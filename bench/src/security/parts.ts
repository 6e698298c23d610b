import { randomBytes, randomUUID } from 'node:crypto'
import { decide } from '@girasol/policies'
import { startApp, type Started } from '../../../apps/api/src/app.ts'
import { readConfig } from '../../../apps/api/src/config.ts'
import { newId } from '../../../apps/api/src/database/ids.ts'
import { firstRow, insertRow } from '../../../apps/api/src/database/prepared.ts'
import { type Transaction, transaction } from '../../../apps/api/src/database/transaction.ts'
import { createLog } from '../../../apps/api/src/observability/logger.ts'
import { maskEmail, maskName, maskPhone } from '../../../apps/api/src/security/masks.ts'
import { findSession } from '../../../apps/api/src/security/sessions.ts'
import type { TrailEntry } from '../../../apps/api/src/security/trail.ts'
import type { BenchDatabase } from '../api/world/database.ts'
import type { World } from '../api/world/world.ts'
import { costOf, costOfAsking } from './cpu-cost.ts'

/** One control: what a request pays for it (µs of processor time), and what a like piece of plain work costs. */
export type Part = { name: string; cost: number; reference: string; referenceCost: number }
export type Parts = Record<'session' | 'law' | 'masking' | 'trail', Part>

const entriesEach = 50

/** Measures each control by itself, in this process, on the database of the run. */
export async function measureParts(database: BenchDatabase, world: World): Promise<Parts> {
  const log = createLog('api', { write: () => undefined })
  const started = await startApp('api', readConfig(database.environment), log)
  try {
    return {
      session: await session(started, world),
      law: law(),
      masking: masking(),
      trail: await trail(started),
    }
  } finally {
    started.beginStop()
    await started.close()
  }
}

async function session({ app }: Started, world: World): Promise<Part> {
  let turn = 0
  const asked = { audience: 'people', carrier: 'cookie', now: new Date() } as const
  const find = async () => {
    const { token } = world.readers[turn++ % world.readers.length]!
    if (!(await findSession(app.db, { ...asked, token }))) throw new Error('nobody is signed in')
  }
  return {
    name: 'session looked up by its hash, with its account',
    cost: await costOfAsking(find),
    reference: 'SELECT 1, prepared, over the same driver',
    referenceCost: await costOfAsking(() => firstRow(app.db, 'SELECT 1', [])),
  }
}

function law(): Part {
  const now = new Date()
  const accountId = randomUUID()
  const person = { role: 'customer', accountId, sessionId: randomUUID(), crewId: null } as const
  const principal = { ...person, standing: 'full', provedAt: now } as const
  const facts = { customerId: accountId, crewId: null }
  const text = JSON.stringify({ principal, facts })
  if (!decide(principal, 'order.read', facts as never).allowed) throw new Error('refused')
  return {
    name: 'law asked once, for an owner',
    cost: costOf(() => decide(principal, 'order.read', facts as never)),
    reference: 'JSON.parse of what it is asked about',
    referenceCost: costOf(() => JSON.parse(text) as unknown),
  }
}

function masking(): Part {
  const record = {
    name: 'María García López',
    email: 'maria@garcia.example',
    phone: '+1 602 555 0142',
  }
  return {
    name: 'name, address and phone masked',
    cost: costOf(() => [maskName(record.name), maskEmail(record.email), maskPhone(record.phone)]),
    reference: 'JSON.stringify of the same three',
    referenceCost: costOf(() => JSON.stringify(record)),
  }
}

const entry = (): TrailEntry => ({
  at: new Date(),
  actorId: newId(),
  actorRole: 'customer',
  action: 'order.place',
  resource: 'order',
  resourceId: newId(),
  outcome: 'done',
  after: { state: 'seekingCrew', totalCents: 2_154_200 },
  source: '10.1.2.0/24',
  requestId: newId(),
})

/** Entries go into the transaction of the change: what is paid is the entry, not the transaction. */
async function trail({ app }: Started): Promise<Part> {
  const inOne = (write: (tx: Transaction) => Promise<unknown>) => () =>
    transaction(app.db, async (tx) => {
      for (let count = 0; count < entriesEach; count++) await write(tx)
    })
  const plain = (tx: Transaction) =>
    insertRow(tx, 'audit_events', {
      at: new Date(),
      actor_role: 'customer',
      action: 'order.place',
      resource: 'order',
      resource_id: newId(),
      outcome: 'done',
      mark: randomBytes(48),
    })
  const cost = await costOfAsking(
    inOne((tx) => app.trail(tx, entry())),
    160,
  )
  const reference = await costOfAsking(inOne(plain), 160)
  return {
    name: 'trail entry: checked, marked, written, told',
    cost: cost / entriesEach,
    reference: 'the bare INSERT of such a row',
    referenceCost: reference / entriesEach,
  }
}
