import type { RowDataPacket } from 'mysql2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '#/database/transaction.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { createAlertEngine } from './alerts.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const blocked = (at: Date, host: string) =>
  ({
    at,
    actorId: null,
    actorRole: 'system',
    action: 'egress.blocked',
    resource: 'alerts',
    resourceId: `${host}:443`,
    outcome: 'denied',
    reason: 'notListed',
  }) as const

async function counts(): Promise<Record<string, number>> {
  const [rows] = await world.admin.query<RowDataPacket[]>(
    "SELECT subject, seen_count FROM alerts WHERE kind = 'egressBlocked'",
  )
  return Object.fromEntries(rows.map((row) => [row.subject as string, row.seen_count as number]))
}

describe('many workers', () => {
  it('count every entry once, also those whose transactions commit late', async () => {
    const { app } = world.api
    const engines = Array.from({ length: 4 }, () => createAlertEngine(world.worker.app))
    const look = () => Promise.all(engines.map((engine) => engine.step()))
    await look()
    const late = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const slow = transaction(app.db, async (tx) => {
      await app.trail(tx, blocked(app.clock.now(), 'late.example'))
      begun.resolve()
      await late.promise
    })
    await begun.promise
    for (let round = 0; round < 10; round++) {
      await Promise.all(
        ['a.example', 'b.example'].map((host) => app.trailAlone(blocked(app.clock.now(), host))),
      )
      await look()
    }
    expect(await counts()).toEqual({ 'a.example:443': 10, 'b.example:443': 10 })
    late.resolve()
    await slow
    await look()
    await look()
    expect(await counts()).toEqual({
      'a.example:443': 10,
      'b.example:443': 10,
      'late.example:443': 1,
    })
  })
})
