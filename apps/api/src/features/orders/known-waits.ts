import type { OrderState } from '@girasol/contract'
import type { App } from '#/application.ts'
import { readWaits } from './typical-waits.store.ts'

type Waits = ReadonlyMap<OrderState, [low: number, high: number]>

const freshMs = 300_000
const kept = new WeakMap<App, { waits: Waits; readAt: number }>()

/** The measured waits, from memory for five minutes. */
export async function knownWaits(app: App): Promise<Waits> {
  const known = kept.get(app)
  if (known && performance.now() - known.readAt < freshMs) return known.waits
  const waits = await readWaits(app.db)
  kept.set(app, { waits, readAt: performance.now() })
  return waits
}
