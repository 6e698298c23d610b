import type { RowDataPacket } from 'mysql2'
import { afterEach, describe, expect, it } from 'vitest'
import { dailyBudget, liveThrough, normalDay } from '../../../../../test/normal-day.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

let world: World
afterEach(() => world.stop())

/** A Tuesday that the world's clock is brought to the end of. */
const workday = new Date('2026-12-01T00:00:00.000Z')

describe('a day without an attack', () => {
  it.each([1, 2, 3])('number %i raises no more alerts than people can look at', async (seed) => {
    world = await startWorld()
    const entries = normalDay(seed, workday)
    expect(entries.length).toBeGreaterThan(3000)
    await liveThrough(world.worker.app, entries)
    const end = workday.getTime() + 23.9 * 3_600_000
    world.clock.moveBy({ seconds: (end - world.clock.now().getTime()) / 1000 })
    await world.worker.watch()
    const [alerts] = await world.admin.query<RowDataPacket[]>(
      "SELECT kind, subject, seen_count FROM alerts WHERE kind <> 'pipelineSilent'",
    )
    expect(alerts.length, JSON.stringify(alerts)).toBeLessThanOrEqual(dailyBudget)
    // The one new laptop is told: the engine did look.
    expect(alerts.map(({ kind }) => kind as string)).toContain('staffNewDevice')
  })
})
