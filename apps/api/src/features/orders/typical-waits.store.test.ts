import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDatabase, type TestDatabase } from '../../../../../test/database.ts'
import { openDatabase } from '#/database/connection.ts'
import { idBytes, newId } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { onOrderDone } from './on-order-done.ts'
import { lastMeasured, readWaits } from './typical-waits.store.ts'

let database: TestDatabase
let worker: ReturnType<typeof openDatabase>
beforeAll(async () => {
  database = await startDatabase()
  worker = openDatabase(database.accounts.worker, 2)
})
afterAll(async () => {
  await worker.destroy()
  await database.stop()
})

/** An order that found its crew after this many minutes. */
async function insertStory(minutes: number): Promise<void> {
  const id = idBytes(newId())
  await database.admin.query(
    `INSERT INTO orders (id, number, customer_id, estimate_id, estimate_version, state, version, last_sequence,
       waiting_since, language, place_label, latitude, longitude, panels, kw_dc, module, roof_planes,
       steepest_pitch_deg, total_cents, payout_cents, address_sealed, placed_at, cancel_until)
     VALUES (?, ?, ?, ?, 1, 'crewAssigned', 2, 2, NOW(3), 'en', 'Demo', 1, 1, 1, 1, 'Demo', 1, 1, 1, 1, '', NOW(3), NOW(3))`,
    [id, id.toString('hex').slice(-11), id, id],
  )
  await database.admin.query(
    `INSERT INTO order_events VALUES (?, 1, 'placed', '2026-05-01 12:00:00', '{}'),
       (?, 2, 'crewAssigned', DATE_ADD('2026-05-01 12:00:00', INTERVAL ? MINUTE), '{}')`,
    [id, id, minutes],
  )
}

describe('measured waits', () => {
  it('are written when an order is done, and not more than every five minutes', async () => {
    for (let minutes = 1; minutes <= 25; minutes++) await insertStory(minutes)
    const start = new Date('2026-05-02T00:00:00.000Z')
    const measure = (minutesLater: number) => {
      const now = new Date(start.getTime() + minutesLater * 60_000)
      return transaction(worker, (tx) => onOrderDone(tx, {} as never, { app: {} as never, now }))
    }
    await measure(0)
    expect(await readWaits(worker)).toEqual(new Map([['seekingCrew', [5, 20]]]))
    await measure(4)
    expect(await lastMeasured(worker)).toEqual(start)
    await insertStory(500)
    await measure(6)
    expect(await lastMeasured(worker)).toEqual(new Date(start.getTime() + 360_000))
  })
})
