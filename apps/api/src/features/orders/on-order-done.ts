import type { Subscriber } from '#/outbox/subscriber.ts'
import { typicalWaits } from './typical-wait.ts'
import { lastMeasured, readStories, saveWaits } from './typical-waits.store.ts'

const newestOrders = 300
const measureEveryMs = 300_000

/** An order came to its end: how long each state takes is measured again, at most every five minutes. */
export const onOrderDone: Subscriber = async (tx, _event, { now }) => {
  const last = await lastMeasured(tx)
  if (last && now.getTime() - last.getTime() < measureEveryMs) return
  await saveWaits(tx, typicalWaits(await readStories(tx, newestOrders)), now)
}
