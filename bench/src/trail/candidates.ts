import { randomUUID } from 'node:crypto'
import type { Started } from '../../../apps/api/src/app.ts'
import { connectionOptions } from '../../../apps/api/src/database/connection.ts'
import { idBytes, newId } from '../../../apps/api/src/database/ids.ts'
import { insertRow } from '../../../apps/api/src/database/prepared.ts'
import { transaction } from '../../../apps/api/src/database/transaction.ts'
import { readConfig } from '../../../apps/api/src/config.ts'
import type { TrailEntry } from '../../../apps/api/src/security/trail.ts'
import type { BenchDatabase } from '../api/world/database.ts'
import { openChain } from './row-locked-chain.ts'

/** Somebody who takes events: ours, or the reference. */
export type Candidate = {
  name: (typeof names)[number]
  /** Whether the sealer has to come by. */
  sealed: boolean
  write: (writer: number, turn: number) => Promise<unknown>
}

export const names = [
  'row-locked hash chain',
  'our trail',
  'row-locked hash chain, with a change',
  'our trail, with a change',
  'our trail, with a change, every tenth rolled back',
] as const

const actorId = randomUUID()
const requestId = randomUUID()

/** An entry as a refused request leaves it: nothing is left out, and nothing is empty. */
function entry(turn: number): TrailEntry {
  return {
    at: new Date(),
    actorId,
    actorRole: 'customer',
    action: 'order.read',
    resource: 'order',
    resourceId: actorId,
    outcome: 'denied',
    reason: 'noSuchObject',
    source: '203.0.113.0/24',
    requestId,
    after: { turn },
  }
}

/** A change: one row in a table that the API may write. */
function change() {
  return { bucket: idBytes(newId()), hits: 1, expires_at: new Date() }
}

export async function makeCandidates(
  { app }: Started,
  database: BenchDatabase,
  writers: number,
): Promise<{ candidates: Candidate[]; stop: () => Promise<void> }> {
  const config = readConfig(database.environment)
  const chain = await openChain(connectionOptions(config.databases.migrate!), writers)
  const content = (turn: number) => JSON.stringify(entry(turn))
  const reference = () => {
    const { bucket, hits, expires_at: at } = change()
    return {
      sql: 'INSERT INTO rate_limits (bucket, hits, expires_at) VALUES (?, ?, ?)',
      values: [bucket, hits, at],
    }
  }
  const withChange = (turn: number, fails: boolean) =>
    transaction(app.db, async (tx) => {
      await insertRow(tx, 'rate_limits', change())
      await app.trail(tx, entry(turn))
      if (fails) throw new RolledBack()
    }).catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error
    })
  const [chained, ours, chainedChange, ourChange, ourGaps] = names
  const candidates: Candidate[] = [
    { name: chained, sealed: false, write: (_, turn) => chain.append(content(turn)) },
    { name: ours, sealed: true, write: (_, turn) => app.trailAlone(entry(turn)) },
    {
      name: chainedChange,
      sealed: false,
      write: (_, turn) => chain.append(content(turn), reference()),
    },
    { name: ourChange, sealed: true, write: (_, turn) => withChange(turn, false) },
    { name: ourGaps, sealed: true, write: (_, turn) => withChange(turn, turn % 10 === 9) },
  ]
  return { candidates, stop: () => chain.stop() }
}

class RolledBack extends Error {}
